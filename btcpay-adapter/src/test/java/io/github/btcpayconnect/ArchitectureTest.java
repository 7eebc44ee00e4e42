package io.github.btcpayconnect;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.btcpayconnect.core.Secret;
import java.util.Set;
import java.util.TreeSet;

/** The arrows between the packages, and who may see a secret. */
@AnalyzeClasses(
        packages = "io.github.btcpayconnect",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NotTheSandbox.class})
class ArchitectureTest {
    @ArchTest
    static final ArchRule ARROWS_POINT_ONE_WAY = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("core")
            .definedBy("..btcpayconnect.core..")
            .layer("http")
            .definedBy("..btcpayconnect.http..")
            .layer("blink")
            .definedBy("io.github.btcpayconnect.blink..")
            .layer("greenfield")
            .definedBy("..btcpayconnect.greenfield..")
            .layer("blindpay")
            .definedBy("..btcpayconnect.blindpay..")
            .layer("bolt11")
            .definedBy("..btcpayconnect.bolt11..")
            .layer("lnurl")
            .definedBy("..btcpayconnect.lnurl..")
            .layer("check")
            .definedBy("..btcpayconnect.check..")
            .layer("keys")
            .definedBy("..btcpayconnect.keys..")
            .layer("journal")
            .definedBy("..btcpayconnect.journal..")
            .whereLayer("journal")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("keys")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("check")
            .mayOnlyBeAccessedByLayers("keys")
            .whereLayer("blink")
            .mayOnlyBeAccessedByLayers("check")
            .whereLayer("greenfield")
            .mayOnlyBeAccessedByLayers("check")
            .whereLayer("blindpay")
            .mayOnlyBeAccessedByLayers("keys")
            .whereLayer("bolt11")
            .mayOnlyBeAccessedByLayers("check")
            .whereLayer("lnurl")
            .mayOnlyBeAccessedByLayers("check")
            .whereLayer("http")
            .mayOnlyBeAccessedByLayers("check", "blink", "lnurl", "greenfield", "blindpay", "keys");

    @ArchTest
    static final ArchRule NO_PACKAGE_GOES_IN_CIRCLES =
            slices().matching("io.github.btcpayconnect.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule LIBRARIES_STAY_WHERE_THEY_BELONG = noClasses()
            .that()
            .resideInAnyPackage("..btcpayconnect.check..", "..btcpayconnect.core..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("okhttp3..", "okio..", "retrofit2..", "com.fasterxml..", "kotlin..");

    @ArchTest
    static final ArchRule NOBODY_LOGS_OR_PRINTS = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.slf4j..")
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule THE_API_IS_NOBODY_ELSES_BUSINESS =
            classes().that().haveSimpleNameEndingWith("Api").should().bePackagePrivate();

    @ArchTest
    static void secretsHaveFewWaysOut(JavaClasses classes) {
        Set<String> callers = new TreeSet<>();
        for (JavaClass caller : classes) {
            if (!caller.getPackageName().startsWith("io.github.btcpayconnect.core")) {
                caller.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getTargetOwner().isEquivalentTo(Secret.class))
                        .filter(call -> call.getName().equals("reveal"))
                        .forEach(call -> callers.add(caller.getSimpleName()));
                caller.getMethodReferencesFromSelf().stream()
                        .filter(call -> call.getTargetOwner().isEquivalentTo(Secret.class))
                        .filter(call -> call.getName().equals("reveal"))
                        .forEach(call -> callers.add(caller.getSimpleName()));
            }
        }
        // Into the header or the body of a request, out of texts that echo it, and into the journal, which may hold the
        // only copy.
        assertThat(callers)
                .containsExactly(
                        "BlindPay", "BlinkClient", "ChangeJson", "Echo", "LightningConfig", "PaymentMethod", "Wire");
    }

    /** It is no part of this module, though its classes lie on the path of the tests. */
    static final class NotTheSandbox implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("btcpay-connect-sandbox") && !location.contains("/btcpay-adapter/sandbox/");
        }
    }
}
