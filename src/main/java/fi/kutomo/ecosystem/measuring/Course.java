package fi.kutomo.ecosystem.measuring;

/** Where a long reckoning tells how far it is, and learns that nobody waits for it any more. */
interface Course {

    Course NOBODY_LOOKS = (_, _) -> {};

    /** Throws {@link Stopped} when it should end. */
    void at(int done, int whole);

    /** Somebody has ended the reckoning; nothing of it is kept. */
    final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1;

        Stopped() {
            super("stopped", null, false, false);
        }
    }
}
