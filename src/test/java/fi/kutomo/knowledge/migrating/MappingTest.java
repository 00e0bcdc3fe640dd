package fi.kutomo.knowledge.migrating;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.Template;
import fi.kutomo.knowledge.Template.Field;
import fi.kutomo.knowledge.Template.Input;
import fi.kutomo.knowledge.Text;
import fi.kutomo.knowledge.TextStatus;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MappingTest {

    private static final Template NEW = new Template(
            EntryKind.METHOD,
            2,
            List.of(field("title", Input.LINE), field("howTo", Input.PROSE), field("steps", Input.LIST), field("start", Input.DAY), field("pages", Input.ADDRESS)));

    private static final Content OLD = Content.empty()
            .withOriginal("title", Lang.FI, "Menetelmä")
            .withOriginal("howTo", Lang.FI, "Kokoonnutaan.")
            .withText("howTo", Lang.SV, new Text("Man samlas.", TextStatus.REVIEWED))
            .withText("howTo", Lang.EN, new Text("People meet.", TextStatus.REVIEWED))
            .withOriginal("tips", Lang.FI, "Varaa tila.")
            .withText("tips", Lang.SV, new Text("Boka lokal.", TextStatus.REVIEWED))
            .withValues("links", List.of("https://example.org/a"))
            .withValues("start", List.of("2026-01-01"))
            .withValues("begun", List.of("2025-01-01"));

    @Test
    void movesEveryLanguageIntoAFieldThatSaysNothing() {
        var mapped = mapped(Map.of("tips", Decision.to("steps")));

        assertThat(mapped.content().text("steps", Lang.FI)).contains(new Text("Varaa tila.", TextStatus.ORIGINAL));
        assertThat(mapped.content().text("steps", Lang.SV)).contains(new Text("Boka lokal.", TextStatus.REVIEWED));
        assertThat(mapped.content().texts("tips")).isEmpty();
        assertThat(mapped.problems()).isEmpty();
    }

    @Test
    void appendsBehindWhatIsThereAndMarksTheTranslationThatStayedBehind() {
        var mapped = mapped(Map.of("tips", Decision.to("howTo")));

        assertThat(mapped.content().text("howTo", Lang.FI)).contains(new Text("Kokoonnutaan.\n\nVaraa tila.", TextStatus.ORIGINAL));
        assertThat(mapped.content().text("howTo", Lang.SV)).contains(new Text("Man samlas.\n\nBoka lokal.", TextStatus.REVIEWED));
        assertThat(mapped.content().text("howTo", Lang.EN)).contains(new Text("People meet.", TextStatus.OUTDATED));
    }

    @Test
    void appendsBehindAFieldThatIsKept() {
        var decisions = new LinkedHashMap<String, Decision>();
        decisions.put("tips", Decision.to("howTo"));
        decisions.put("howTo", Decision.KEEP);

        assertThat(mapped(decisions).content().text("howTo", Lang.FI).orElseThrow().text()).isEqualTo("Kokoonnutaan.\n\nVaraa tila.");
    }

    @Test
    void movesValuesAndJoinsThemOnce() {
        var content = OLD.withValues("pages", List.of("https://example.org/b"));

        var mapped = Mapping.of(content, NEW, Map.of("links", Decision.to("pages")), (key, to) -> same(content, key, to));

        assertThat(mapped.content().values("pages")).containsExactly("https://example.org/b", "https://example.org/a");
        assertThat(mapped.content().values("links")).isEmpty();
    }

    @Test
    void refusesASecondValueWhereThereIsRoomForOne() {
        var mapped = mapped(Map.of("begun", Decision.to("start"), "tips", Decision.DROP));

        assertThat(mapped.problems()).containsExactly(Map.entry("begun", "knowledge.migrating.wrong.taken"));
        assertThat(mapped.content()).isEqualTo(OLD);
    }

    @Test
    void refusesAFieldThatCannotHoldIt() {
        assertThat(mapped(Map.of("tips", Decision.to("pages"))).problems()).containsEntry("tips", "knowledge.migrating.wrong.noRoom");
        assertThat(mapped(Map.of("tips", Decision.to("title"))).problems()).containsEntry("tips", "knowledge.migrating.wrong.noRoom");
        assertThat(mapped(Map.of("tips", Decision.to("nowhere"))).problems()).containsEntry("tips", "knowledge.migrating.wrong.noRoom");
        assertThat(mapped(Map.of("title", Decision.DROP)).problems()).containsEntry("title", "knowledge.entries.titleMissing");
    }

    @Test
    void keepsAsideWhatNobodyDecidesOn() {
        var mapped = mapped(Map.of("tips", Decision.KEEP, "links", Decision.DROP));

        assertThat(mapped.content().texts("tips")).isEqualTo(OLD.texts("tips"));
        assertThat(mapped.content().values("links")).isEmpty();
        assertThat(mapped.content().values("begun")).containsExactly("2025-01-01");
    }

    @Test
    void swapsTwoFieldsWithoutMixingThem() {
        var decisions = new LinkedHashMap<String, Decision>();
        decisions.put("howTo", Decision.to("steps"));
        decisions.put("tips", Decision.to("howTo"));

        var mapped = mapped(decisions);

        assertThat(mapped.content().text("steps", Lang.FI).orElseThrow().text()).isEqualTo("Kokoonnutaan.");
        assertThat(mapped.content().text("howTo", Lang.FI).orElseThrow().text()).isEqualTo("Varaa tila.");
        assertThat(mapped.content().text("howTo", Lang.EN)).isEmpty();
    }

    @Test
    void givesTheSameWordsTheFormOfTheNewField() {
        var list = Map.of(Lang.FI, new Text("yksi\nkaksi", TextStatus.ORIGINAL));

        assertThat(Wordings.reformed(Input.LIST, Input.PROSE, list).orElseThrow().get(Lang.FI).text()).isEqualTo("- yksi\n- kaksi");
        assertThat(Wordings.reformed(Input.PROSE, Input.LIST, Map.of(Lang.FI, new Text("- yksi\n\n- kaksi", TextStatus.ORIGINAL)))
                        .orElseThrow()
                        .get(Lang.FI)
                        .text())
                .isEqualTo("yksi\nkaksi");
        assertThat(Wordings.reformed(Input.LIST, Input.LINE, list)).isEmpty();
        assertThat(Wordings.written(Input.LINE, Lang.FI, Set.of(Lang.SV), lang -> List.of(lang.tag(), "2")))
                .containsEntry(Lang.FI, new Text("fi, 2", TextStatus.ORIGINAL))
                .containsEntry(Lang.SV, new Text("sv, 2", TextStatus.DRAFT_TRANSLATION))
                .hasSize(2);
    }

    private static Mapping.Mapped mapped(Map<String, Decision> decisions) {
        return Mapping.of(OLD, NEW, decisions, (key, to) -> same(OLD, key, to));
    }

    /** Texts go where texts are held, values where values are. */
    private static Optional<Told> same(Content content, String key, Field to) {
        var told = Told.by(content, key);
        return Optional.of(told).filter(any -> to.input().isText() == any.values().isEmpty());
    }

    private static Field field(String key, Input input) {
        var text = LocalizedText.of(key, key, key);
        return new Field(key, "basics", input, "", text, text, text, false, Optional.empty(), 1, 0, 0);
    }
}
