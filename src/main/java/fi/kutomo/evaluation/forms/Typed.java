package fi.kutomo.evaluation.forms;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.ui.Mistakes;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody has typed into a form, read field by field; what is wrong is collected under the field's name. */
public final class Typed {

    public static final int LINE = 300;
    public static final int PROSE = 4000;

    private final Map<String, String> fields;
    private final Lang lang;
    private final Messages messages;
    private final Map<String, String> problems = new LinkedHashMap<>();
    private final Map<String, String> labels = new HashMap<>();
    private List<String> labelled = List.of();

    public Typed(Map<String, String> fields, Lang lang, Messages messages) {
        this.fields = fields;
        this.lang = lang;
        this.messages = messages;
    }

    /** Where the labels of the fields are, so that a summary can name them: the beginnings of message keys that a field ends. */
    public Typed labelled(String... keys) {
        labelled = List.of(keys);
        return this;
    }

    /** The label of a field that has its words elsewhere. */
    public Typed label(String field, String words) {
        labels.put(field, words);
        return this;
    }

    public Map<String, String> fields() {
        return fields;
    }

    public Lang lang() {
        return lang;
    }

    public String raw(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    public String text(String field, int longest) {
        var text = raw(field);
        if (text.length() > longest) {
            wrong(field, "evaluation.forms.problem.long", longest);
        }
        return text;
    }

    public String required(String field, int longest) {
        var text = text(field, longest);
        if (text.isEmpty()) {
            wrong(field, "evaluation.forms.problem.missing");
        }
        return text;
    }

    public Optional<BigDecimal> number(String field) {
        if (raw(field).isEmpty()) {
            return Optional.empty();
        }
        var number = Numerals.read(raw(field), lang);
        if (number.isEmpty()) {
            wrong(field, "evaluation.forms.problem.number");
        }
        return number;
    }

    public Optional<BigDecimal> notNegative(String field) {
        var number = number(field);
        if (number.isPresent() && number.get().signum() < 0) {
            wrong(field, "evaluation.forms.problem.negative");
            return Optional.empty();
        }
        return number;
    }

    /** A per cent from 0 to 100 as a share from 0 to 1. */
    public Optional<BigDecimal> share(String field) {
        var share = number(field).map(Numerals::share);
        if (share.isPresent() && (share.get().signum() < 0 || share.get().compareTo(BigDecimal.ONE) > 0)) {
            wrong(field, "evaluation.forms.problem.share");
            return Optional.empty();
        }
        return share;
    }

    public Optional<Integer> whole(String field, int least, int most) {
        var number = number(field);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        var value = number.get().stripTrailingZeros();
        if (value.scale() > 0 || value.compareTo(BigDecimal.valueOf(least)) < 0 || value.compareTo(BigDecimal.valueOf(most)) > 0) {
            wrong(field, "evaluation.forms.problem.whole", String.valueOf(least), String.valueOf(most));
            return Optional.empty();
        }
        return Optional.of(value.intValueExact());
    }

    public <E extends Enum<E>> E choice(String field, Class<E> type, E otherwise) {
        if (raw(field).isEmpty()) {
            return otherwise;
        }
        var chosen = Arrays.stream(type.getEnumConstants()).filter(value -> value.name().equals(raw(field))).findFirst();
        if (chosen.isEmpty()) {
            wrong(field, "evaluation.forms.problem.choice");
        }
        return chosen.orElse(otherwise);
    }

    /** Only the first thing that is wrong with a field is told. */
    public void wrong(String field, String messageKey, Object... arguments) {
        problems.putIfAbsent(field, messages.in(lang, messageKey, arguments));
    }

    public boolean fine() {
        return problems.isEmpty();
    }

    public Mistakes mistakes() {
        return Mistakes.of(problems).named(this::label);
    }

    /** A text in one language is named with it, and an end or a reason of an assumption by the assumption. */
    private String label(String field) {
        var names = List.of(field, field.replaceFirst("-(fi|sv|en)$", ".$1"), field.replaceFirst("-(low|high|basis|reason)$", ""));
        return names.stream()
                .flatMap(name -> Stream.ofNullable(labels.get(name)))
                .findFirst()
                .or(() -> names.stream()
                        .flatMap(name -> labelled.stream().map(key -> key + "." + name))
                        .filter(messages::has)
                        .findFirst()
                        .map(key -> messages.in(lang, key)))
                .orElse("");
    }
}
