package fi.kutomo.journeys;

import java.util.function.BooleanSupplier;

/** Waits for what happens after a commit, such as indexing. */
final class Waiting {

    private Waiting() {}

    static void until(String what, BooleanSupplier done) {
        for (int i = 0; i < 300; i++) {
            if (done.getAsBoolean()) {
                return;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new AssertionError(stopped);
            }
        }
        throw new AssertionError("Waited 30 seconds in vain: " + what);
    }
}
