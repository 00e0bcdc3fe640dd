package fi.kutomo.accounts.securing;

import fi.kutomo.accounts.BelowAccount;
import fi.kutomo.platform.web.Ui;
import java.util.List;

/** New recovery codes, shown this once. */
public record CodesPage(String title, List<String> codes) implements BelowAccount {

    /** The codes as a text to save; the browser makes the file, so the codes are not sent again. */
    public String file() {
        return "data:text/plain;charset=utf-8," + Ui.encode(String.join("\r\n", codes) + "\r\n").replace("+", "%20");
    }
}
