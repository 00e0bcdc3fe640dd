package fi.kutomo.accounts.people;

/** What a granted role is limited to, by kind and key, such as the area {@code region/06}; empty: it holds everywhere. */
public record Scope(String kind, String key) {

    public static final Scope EVERYWHERE = new Scope("", "");

    public static Scope area(String key) {
        return new Scope("area", key);
    }
}
