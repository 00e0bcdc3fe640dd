package fi.kutomo.evaluation.theory;

import java.util.ArrayList;
import java.util.List;

/** Breaks a text into lines of so many letters. Words that are longer than a line are cut with a hyphen; what does not fit ends in …. */
final class Lines {

    private Lines() {}

    static List<String> of(String text, int letters, int most) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.strip().split("\\s+")) {
            var rest = word;
            if (!line.isEmpty() && line.length() + 1 + rest.length() > letters) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (rest.length() > letters) {
                lines.add(rest.substring(0, letters - 1) + "-");
                rest = rest.substring(letters - 1);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        if (lines.size() <= most) {
            return List.copyOf(lines);
        }
        var last = lines.get(most - 1);
        var kept = new ArrayList<>(lines.subList(0, most - 1));
        kept.add((last.length() + 1 > letters ? last.substring(0, letters - 1) : last).replaceAll("[-,.;:\\s]+$", "") + "…");
        return List.copyOf(kept);
    }
}
