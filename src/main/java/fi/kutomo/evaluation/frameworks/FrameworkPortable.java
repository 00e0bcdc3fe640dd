package fi.kutomo.evaluation.frameworks;

import fi.kutomo.platform.portable.Kind;
import fi.kutomo.platform.portable.Portable;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Versions of the framework that people here have made, in an export. Version 1 comes with the program. */
@Component
class FrameworkPortable implements Portable {

    private final Frameworks frameworks;

    FrameworkPortable(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    @Override
    public Kind kind() {
        return Kind.of("framework", "evaluation.framework").where("r.version > 1");
    }

    @Override
    public void arrived(Collection<UUID> ids) {
        frameworks.versions().forEach(version -> frameworks.version(version.number()));
    }
}
