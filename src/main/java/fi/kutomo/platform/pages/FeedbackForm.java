package fi.kutomo.platform.pages;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a reader has filled in.
 *
 * @param page the page that it is about
 * @param website a field that people do not see; what is in it was put there by a program
 */
public record FeedbackForm(String page, String message, String email, String website) {

    static final int LONGEST = 5000;

    public FeedbackForm {
        page = cut(page.strip(), 500);
        email = email.strip();
    }

    boolean trapped() {
        return !website.isEmpty();
    }

    /** Message keys of what is wrong, by the field's name, in the order of the form. */
    Map<String, String> problems() {
        var problems = new LinkedHashMap<String, String>();
        if (message.isBlank()) {
            problems.put("message", "platform.feedback.message.missing");
        } else if (message.length() > LONGEST) {
            problems.put("message", "platform.feedback.message.long");
        }
        if (!email.isEmpty() && !email.matches("[^\\s@<>]+@[^\\s@<>]+\\.[^\\s@<>]{2,}") || email.length() > 254) {
            problems.put("email", "platform.feedback.email.wrong");
        }
        return problems;
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
