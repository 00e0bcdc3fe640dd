package fi.kutomo.accounts.steering;

import fi.kutomo.accounts.people.Policy;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.platform.settings.Settings;

/** Sets who may come in and what each level of assurance may do. */
@Workflow
class Governing {

    private final Settings settings;

    Governing(Settings settings) {
        this.settings = settings;
    }

    void set(Policy policy, Caller caller) {
        settings.write(caller, Policy.KEY, policy);
    }
}
