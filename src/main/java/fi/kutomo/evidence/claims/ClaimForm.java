package fi.kutomo.evidence.claims;

import fi.kutomo.evidence.claims.Claim.Wording;
import fi.kutomo.platform.kernel.Lang;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the form of a claim sends, as it was typed. Studies are numbered: {@code g0-study}, {@code g0-stance} … */
public record ClaimForm(Map<String, String> values) {

    private static final int MOST = 60;

    public String value(String name) {
        return values.getOrDefault(name, "").strip();
    }

    /** How many studies the form has room for. */
    public int grounds() {
        var typed = value("grounds");
        return Math.clamp(typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : 2, 1, MOST);
    }

    int version() {
        return value("version").matches("\\d{1,9}") ? Integer.parseInt(value("version")) : 0;
    }

    ClaimForm with(String name, String value) {
        var more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new ClaimForm(more);
    }

    /** The form of a claim as it stands; addresses of its studies are those of their pages. */
    static ClaimForm of(Wording wording, int version, String entry, List<String> addresses) {
        var values = new LinkedHashMap<String, String>();
        values.put("version", String.valueOf(version));
        Lang.ALL.forEach(lang -> {
            values.put("text-" + lang.tag(), wording.text().exactly(lang).orElse(""));
            values.put("scope-" + lang.tag(), wording.scope().exactly(lang).orElse(""));
        });
        values.put("entry", entry);
        values.put("effect", wording.effectTerm().orElse(""));
        values.put("grounds", String.valueOf(Math.max(1, wording.grounds().size())));
        for (int i = 0; i < wording.grounds().size(); i++) {
            var ground = wording.grounds().get(i);
            values.put("g" + i + "-study", addresses.get(i));
            values.put("g" + i + "-stance", ground.stance().name());
            values.put("g" + i + "-passage", ground.passage());
            values.put("g" + i + "-page", ground.page());
        }
        return new ClaimForm(values);
    }
}
