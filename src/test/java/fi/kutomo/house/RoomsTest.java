package fi.kutomo.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import fi.kutomo.platform.kernel.Workflow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

class RoomsTest {

    private static final JavaClasses OURS = Sources.classes();

    static java.util.List<String> modules() {
        return Sources.MODULES.stream().filter(module -> !module.equals("platform")).toList();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void areNotSeenFromTheirFrontDoor(String module) {
        noClasses()
                .that()
                .resideInAPackage("fi.kutomo." + module)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("fi.kutomo." + module + ".*..")
                .allowEmptyShould(true)
                .check(OURS);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void formNoCycle(String module) {
        slices().matching("fi.kutomo." + module + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true).check(OURS);
    }

    @Test
    void keepTheirPagesAndControllersToThemselves() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Page")
                .or()
                .haveSimpleNameEndingWith("Form")
                .or()
                .haveSimpleNameEndingWith("Controller")
                .should(beUsedInTheirOwnModuleOnly())
                .check(OURS);
    }

    @Test
    void injectByConstructorOnly() {
        fields().should().notBeAnnotatedWith(Autowired.class).andShould().notBeAnnotatedWith(Value.class).check(OURS);
    }

    @Test
    void openTransactionsInWorkflowsOnly() {
        methods()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(Workflow.class)
                .allowEmptyShould(true)
                .check(OURS);
        classes()
                .that()
                .areAnnotatedWith(Transactional.class)
                .and()
                .areNotAnnotations()
                .should()
                .beAnnotatedWith(Workflow.class)
                .allowEmptyShould(true)
                .check(OURS);
    }

    @Test
    void haveControllersThatNobodyElseCalls() {
        classes().that().areAnnotatedWith(Controller.class).should().notBePublic().check(OURS);
    }

    private static ArchCondition<JavaClass> beUsedInTheirOwnModuleOnly() {
        return new ArchCondition<>("be used in their own module only") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var own = module(type);
                if (own.equals("platform")) {
                    return;
                }
                type.getDirectDependenciesToSelf().stream()
                        .filter(use -> !module(use.getOriginClass()).equals(own))
                        .filter(use -> !use.getOriginClass().getPackageName().startsWith("kutomo.templates"))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(type, use.getDescription())));
            }
        };
    }

    private static String module(JavaClass type) {
        var words = type.getPackageName().split("\\.");
        return words.length > 2 ? words[2] : "";
    }
}
