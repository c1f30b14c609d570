package dev.crosspoint;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows that the {@code package-info.java} files of this module draw. */
@AnalyzeClasses(packages = "dev.crosspoint", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule ARROWS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("settings")
            .definedBy("dev.crosspoint.settings")
            .layer("record")
            .definedBy("dev.crosspoint.record")
            .layer("stimulus")
            .definedBy("dev.crosspoint.stimulus")
            .layer("site")
            .definedBy("dev.crosspoint.site")
            .layer("protocol")
            .definedBy("dev.crosspoint.protocol")
            .layer("recipes")
            .definedBy("dev.crosspoint.protocol.*")
            .layer("bench")
            .definedBy("dev.crosspoint.bench")
            .layer("run")
            .definedBy("dev.crosspoint.run")
            .whereLayer("settings")
            .mayNotAccessAnyLayer()
            .whereLayer("record")
            .mayNotAccessAnyLayer()
            .whereLayer("stimulus")
            .mayNotAccessAnyLayer()
            .whereLayer("site")
            .mayOnlyAccessLayers("settings", "stimulus")
            .whereLayer("protocol")
            .mayOnlyAccessLayers("settings", "stimulus", "site", "record")
            .whereLayer("recipes")
            .mayOnlyAccessLayers("protocol", "settings", "stimulus", "site", "record")
            .whereLayer("bench")
            .mayOnlyAccessLayers("settings", "site")
            .whereLayer("run")
            .mayOnlyAccessLayers("bench", "protocol", "settings", "stimulus", "site", "record");

    @ArchTest
    static final ArchRule PROTOCOLS_SEE_ROLES_NOT_CONNECTIONS = noClasses()
            .that()
            .resideInAPackage("dev.crosspoint.protocol..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.crosspoint.connection..",
                    "dev.crosspoint.library..",
                    "dev.crosspoint.scpi..",
                    "dev.crosspoint.driver..");

    @ArchTest
    static final ArchRule NOTHING_WAITS_PAST_THE_LAB_CLOCK =
            noClasses().should().callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule NOTHING_WRITES_TO_THE_TERMINAL =
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");
}
