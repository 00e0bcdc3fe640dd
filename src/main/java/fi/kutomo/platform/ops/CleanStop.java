package fi.kutomo.platform.ops;

import sun.misc.Signal;

/** Ends with exit code 0 when a person or a supervisor asks the program to stop: being asked is not a failure. */
public final class CleanStop {

    private CleanStop() {}

    public static void onSignals() {
        for (var name : new String[] {"INT", "TERM"}) {
            Signal.handle(new Signal(name), signal -> Thread.ofPlatform().name("stop").start(() -> System.exit(0)));
        }
    }
}
