package fi.kutomo.evaluation.assessment;

import fi.kutomo.evaluation.forms.Numerals;
import fi.kutomo.evaluation.forms.Typed;
import fi.kutomo.evaluation.frameworks.Framework;
import fi.kutomo.evaluation.frameworks.Framework.Criterion;
import fi.kutomo.evaluation.frameworks.Framework.Question;
import fi.kutomo.evaluation.frameworks.Framework.Rules;
import fi.kutomo.evaluation.frameworks.Framework.Source;
import fi.kutomo.evidence.EvidenceGrade;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.web.Messages;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of a framework as forms show them, and as they are read from forms. Texts are wanted in all three languages. */
final class FrameForms {

    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_MONTHS = 120;
    private static final BigDecimal MOST = BigDecimal.valueOf(Framework.MOST);

    private FrameForms() {}

    static List<String> grades() {
        return Arrays.stream(EvidenceGrade.values()).map(EvidenceGrade::sign).toList();
    }

    static Map<String, String> fields(Question question) {
        var fields = new LinkedHashMap<String, String>();
        texts(fields, "text", question.text());
        texts(fields, "help", question.help());
        return fields;
    }

    static Map<String, String> fields(Criterion criterion, Lang lang) {
        var fields = new LinkedHashMap<String, String>();
        texts(fields, "name", criterion.name());
        texts(fields, "help", criterion.help());
        fields.put("source", criterion.source().name());
        fields.put("gate", criterion.gate() == null ? "" : Numerals.write(criterion.gate(), lang));
        fields.put("ends", criterion.endsAtZero() ? "yes" : "");
        fields.put("lived", criterion.byExperience() ? "yes" : "");
        return fields;
    }

    static Map<String, String> fields(Framework framework, Lang lang) {
        var rules = framework.rules();
        var fields = new LinkedHashMap<String, String>();
        fields.put("validMean", Numerals.write(rules.validMean(), lang));
        fields.put("notesMean", Numerals.write(rules.notesMean(), lang));
        fields.put("difference", String.valueOf(rules.difference()));
        fields.put("alpha", Numerals.write(BigDecimal.valueOf(rules.alpha()), lang));
        fields.put("leastReason", String.valueOf(rules.leastReason()));
        fields.put("dueDays", String.valueOf(rules.dueDays()));
        fields.put("validMonths", String.valueOf(rules.validMonths()));
        fields.put("shortMonths", String.valueOf(rules.shortMonths()));
        fields.put("shortUpTo", String.valueOf(rules.shortUpTo()));
        fields.put("named", rules.assessorsNamed() ? "yes" : "");
        grades().forEach(sign -> fields.put("grade-" + sign, String.valueOf(framework.markOf(sign))));
        return fields;
    }

    /** The form of a question or a criterion, whose texts in three languages begin with this field, or of the rules. */
    static Typed typed(Map<String, String> fields, String first, Lang lang, Messages messages) {
        var typed = new Typed(fields, lang, messages)
                .labelled("evaluation.framing.field")
                .label("source", messages.in(lang, "evaluation.framework.marked"))
                .label("gate", messages.in(lang, "evaluation.validation.gate"));
        var help = first.equals("name") ? "evaluation.framework.anchors" : "evaluation.framing.field.help";
        for (var one : Lang.ALL) {
            if (!first.isEmpty()) {
                typed.label(first + "-" + one.tag(), inLanguage("evaluation.framing.field." + first, one, lang, messages));
            }
            typed.label("help-" + one.tag(), inLanguage(help, one, lang, messages));
        }
        grades().forEach(sign -> typed.label("grade-" + sign, messages.in(lang, "evaluation.framing.field.grade", sign)));
        return typed;
    }

    private static String inLanguage(String key, Lang one, Lang lang, Messages messages) {
        return messages.in(lang, "evaluation.framing.inLanguage", messages.in(lang, key), one.ownName());
    }

    static Question question(Typed typed, String code) {
        return new Question(code, texts(typed, "text", Typed.LINE, true), texts(typed, "help", Typed.PROSE, false));
    }

    static Criterion criterion(Typed typed, String code) {
        var source = typed.choice("source", Source.class, Source.ASSESSORS);
        return new Criterion(
                code,
                source,
                mark(typed, "gate"),
                typed.raw("ends").equals("yes"),
                source == Source.ASSESSORS && typed.raw("lived").equals("yes") ? Boolean.TRUE : null,
                texts(typed, "name", Typed.LINE, true),
                texts(typed, "help", Typed.PROSE, true));
    }

    private static @Nullable BigDecimal mark(Typed typed, String field) {
        var mark = typed.notNegative(field).orElse(null);
        if (mark != null && mark.compareTo(MOST) > 0) {
            typed.wrong(field, "evaluation.framing.problem.mark");
        }
        return mark;
    }

    /** How many assess is not asked: the comparison of two and the third who settles are made for that number. */
    static Rules rules(Typed typed, Rules before, List<String> core) {
        var valid = mean(typed, "validMean", before.validMean());
        var notes = mean(typed, "notesMean", before.notesMean());
        if (notes.compareTo(valid) > 0) {
            typed.wrong("notesMean", "evaluation.framing.problem.means");
        }
        int months = whole(typed, "validMonths", 1, LONGEST_MONTHS, before.validMonths());
        int shorter = whole(typed, "shortMonths", 1, LONGEST_MONTHS, before.shortMonths());
        if (shorter > months) {
            typed.wrong("shortMonths", "evaluation.framing.problem.months");
        }
        return new Rules(
                valid,
                notes,
                whole(typed, "difference", 1, Framework.MOST, before.difference()),
                alpha(typed, before.alpha()),
                before.assessors(),
                whole(typed, "leastReason", 0, LONGEST_REASON, before.leastReason()),
                whole(typed, "dueDays", 1, 365, before.dueDays()),
                months,
                shorter,
                whole(typed, "shortUpTo", 0, Framework.MOST, before.shortUpTo()),
                typed.raw("named").equals("yes"),
                core);
    }

    static Map<String, Integer> gradeMarks(Typed typed, Framework before) {
        var marks = new LinkedHashMap<String, Integer>();
        grades().forEach(sign -> marks.put(sign, whole(typed, "grade-" + sign, 0, Framework.MOST, before.markOf(sign))));
        return marks;
    }

    private static BigDecimal mean(Typed typed, String field, BigDecimal before) {
        typed.required(field, Typed.LINE);
        var mean = mark(typed, field);
        return mean == null ? before : mean;
    }

    private static double alpha(Typed typed, double before) {
        typed.required("alpha", Typed.LINE);
        var alpha = typed.notNegative("alpha").map(BigDecimal::doubleValue).orElse(before);
        if (alpha > 1) {
            typed.wrong("alpha", "evaluation.framing.problem.alpha");
        }
        return alpha;
    }

    private static int whole(Typed typed, String field, int least, int most, int before) {
        typed.required(field, Typed.LINE);
        return typed.whole(field, least, most).orElse(before);
    }

    private static void texts(Map<String, String> fields, String field, LocalizedText text) {
        Lang.ALL.forEach(lang -> fields.put(field + "-" + lang.tag(), text.exactly(lang).orElse("")));
    }

    private static LocalizedText texts(Typed typed, String field, int longest, boolean wanted) {
        var texts = new EnumMap<Lang, String>(Lang.class);
        for (var lang : Lang.ALL) {
            var name = field + "-" + lang.tag();
            texts.put(lang, wanted ? typed.required(name, longest) : typed.text(name, longest));
        }
        return new LocalizedText(texts);
    }
}
