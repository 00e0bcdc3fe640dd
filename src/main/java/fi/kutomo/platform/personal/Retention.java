package fi.kutomo.platform.personal;

import java.util.function.IntSupplier;

/** A rule by which personal data are forgotten when their time is over. Beans of this kind are run every night. */
public interface Retention {

    /** Message key that says what is forgotten and after which time. */
    String nameKey();

    /** Forgets; how many were forgotten. Runs in a transaction of its own. */
    int forget();

    static Retention of(String nameKey, IntSupplier forget) {
        return new Retention() {
            @Override
            public String nameKey() {
                return nameKey;
            }

            @Override
            public int forget() {
                return forget.getAsInt();
            }
        };
    }
}
