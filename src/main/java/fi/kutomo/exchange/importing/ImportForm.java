package fi.kutomo.exchange.importing;

/** What somebody has given to the import page: an address or a text. A file comes beside. */
public record ImportForm(String address, String text) {

    static ImportForm empty() {
        return new ImportForm("", "");
    }
}
