package fi.kutomo.exchange.bundle;

import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.Lang;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** How values look in an export: permanent ids and languages as plain words, times in ISO 8601, numbers with all their digits. */
@Component
class Forms {

    private final JsonMapper mapper;

    Forms(JsonMapper usual) {
        var module = new SimpleModule();
        module.addSerializer(PermanentId.class, new IdWriter());
        module.addDeserializer(PermanentId.class, new IdReader());
        module.addSerializer(Lang.class, new LangWriter());
        module.addDeserializer(Lang.class, new LangReader());
        module.addKeySerializer(Lang.class, new LangKeyWriter());
        module.addKeyDeserializer(Lang.class, new LangKeyReader());
        this.mapper = usual.rebuild()
                .addModule(module)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                // Sums of money keep every digit.
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                // Entries are read one by one out of the middle of a document.
                .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    JsonMapper mapper() {
        return mapper;
    }

    private static Lang lang(String tag) {
        return Lang.of(tag).orElseThrow(() -> new IllegalArgumentException("No language of ours: " + tag));
    }

    private static final class IdWriter extends ValueSerializer<PermanentId> {

        @Override
        public void serialize(PermanentId id, JsonGenerator out, SerializationContext context) {
            out.writeString(id.value());
        }
    }

    private static final class IdReader extends ValueDeserializer<PermanentId> {

        @Override
        public PermanentId deserialize(JsonParser in, DeserializationContext context) {
            return new PermanentId(in.getString());
        }
    }

    private static final class LangWriter extends ValueSerializer<Lang> {

        @Override
        public void serialize(Lang lang, JsonGenerator out, SerializationContext context) {
            out.writeString(lang.tag());
        }
    }

    private static final class LangReader extends ValueDeserializer<Lang> {

        @Override
        public Lang deserialize(JsonParser in, DeserializationContext context) {
            return lang(in.getString());
        }
    }

    private static final class LangKeyWriter extends ValueSerializer<Lang> {

        @Override
        public void serialize(Lang lang, JsonGenerator out, SerializationContext context) {
            out.writeName(lang.tag());
        }
    }

    private static final class LangKeyReader extends KeyDeserializer {

        @Override
        public @Nullable Object deserializeKey(String key, DeserializationContext context) {
            return lang(key);
        }
    }
}
