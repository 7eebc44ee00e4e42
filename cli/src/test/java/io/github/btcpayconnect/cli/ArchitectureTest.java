package io.github.btcpayconnect.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of the map, over all modules, since this one sees them all. */
@AnalyzeClasses(packages = "io.github.btcpayconnect", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "io.github.btcpayconnect.";

    @ArchTest
    static final ArchRule MODULES = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("io.github.btcpayconnect..")
            .layer("core")
            .definedBy(ROOT + "core..")
            .layer("http")
            .definedBy(ROOT + "http..")
            .layer("blink")
            .definedBy(ROOT + "blink..")
            .layer("greenfield")
            .definedBy(ROOT + "greenfield..")
            .layer("blindpay")
            .definedBy(ROOT + "blindpay..")
            .layer("bolt11")
            .definedBy(ROOT + "bolt11..")
            .layer("lnurl")
            .definedBy(ROOT + "lnurl..")
            .layer("check")
            .definedBy(ROOT + "check..")
            .layer("keys")
            .definedBy(ROOT + "keys..")
            .layer("journal")
            .definedBy(ROOT + "journal..")
            .layer("sandbox")
            .definedBy(ROOT + "sandbox..")
            .layer("cli")
            .definedBy(ROOT + "cli..")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("sandbox")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("keys")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("check")
            .mayOnlyBeAccessedByLayers("keys", "cli")
            .whereLayer("journal")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("blink")
            .mayOnlyBeAccessedByLayers("check", "cli")
            .whereLayer("greenfield")
            .mayOnlyBeAccessedByLayers("check", "cli")
            .whereLayer("blindpay")
            .mayOnlyBeAccessedByLayers("keys", "cli")
            .whereLayer("bolt11")
            .mayOnlyBeAccessedByLayers("check")
            .whereLayer("lnurl")
            .mayOnlyBeAccessedByLayers("check")
            .whereLayer("http")
            .mayOnlyBeAccessedByLayers("blink", "lnurl", "greenfield", "blindpay", "check", "keys", "cli");

    @ArchTest
    static final ArchRule ROOMS_OF_THE_COMMAND_LINE = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage(ROOT + "cli..")
            .layer("run")
            .definedBy(ROOT + "cli")
            .layer("commands")
            .definedBy(ROOT + "cli.commands")
            .layer("screens")
            .definedBy(ROOT + "cli.screens")
            .layer("input")
            .definedBy(ROOT + "cli.input")
            .layer("lines")
            .definedBy(ROOT + "cli.lines")
            .layer("terminal")
            .definedBy(ROOT + "cli.terminal")
            .layer("options")
            .definedBy(ROOT + "cli.options")
            .whereLayer("run")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("commands")
            .mayOnlyBeAccessedByLayers("run")
            .whereLayer("screens")
            .mayOnlyBeAccessedByLayers("commands", "run")
            .whereLayer("input")
            .mayOnlyBeAccessedByLayers("commands")
            .whereLayer("lines")
            .mayOnlyBeAccessedByLayers("commands")
            .whereLayer("terminal")
            .mayOnlyBeAccessedByLayers("input", "lines", "screens", "commands", "run");

    /** Whatever is written goes through the streams of a run, where a test sees it. */
    @ArchTest
    static final ArchRule NOTHING_IS_PRINTED_PAST_THE_STREAMS = noClasses()
            .that()
            .resideInAPackage(ROOT + "cli..")
            .and()
            .doNotHaveFullyQualifiedName(ROOT + "cli.Training")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .accessField(System.class, "in");

    @ArchTest
    static final ArchRule ONLY_MAIN_ENDS_THE_PROCESS = noClasses()
            .that()
            .resideInAPackage("io.github.btcpayconnect..")
            .and()
            .doNotHaveFullyQualifiedName(ROOT + "cli.Main")
            .and()
            .doNotHaveFullyQualifiedName(ROOT + "cli.Training")
            .should()
            .callMethod(System.class, "exit", int.class);

    @ArchTest
    static final ArchRule COMMONS_CLI_STAYS_BEHIND_THE_MODEL = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "cli.options", ROOT + "cli.screens")
            .should()
            .dependOnClassesThat(resideInAPackage("org.apache.commons.cli.."));

    /** A data binder would cost more than all the rest of {@code explain}. */
    @ArchTest
    static final ArchRule ONLY_THE_STREAMING_PART_OF_JACKSON = classes()
            .that()
            .resideInAPackage(ROOT + "cli..")
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage("com.fasterxml.jackson.core..").or(not(resideInAPackage("com.fasterxml.."))));
}
