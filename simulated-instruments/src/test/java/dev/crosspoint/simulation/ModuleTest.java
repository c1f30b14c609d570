package dev.crosspoint.simulation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the packages of this module, as their package comments state them. */
@AnalyzeClasses(packages = "dev.crosspoint", importOptions = ImportOption.DoNotIncludeTests.class)
class ModuleTest {

    @ArchTest
    static final ArchRule packagesDependOnlyOnThoseBelowThem = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("settings")
            .definedBy("dev.crosspoint.simulation.settings..")
            .layer("device")
            .definedBy("dev.crosspoint.simulation.device..")
            .layer("circuit")
            .definedBy("dev.crosspoint.simulation.circuit..")
            .layer("time")
            .definedBy("dev.crosspoint.simulation.time..")
            .layer("server")
            .definedBy("dev.crosspoint.simulation.server..")
            .layer("LAN protocols")
            .definedBy("dev.crosspoint.simulation.vxi11..", "dev.crosspoint.simulation.hislip..")
            .layer("scpi")
            .definedBy("dev.crosspoint.simulation.scpi..")
            .layer("instrument")
            .definedBy("dev.crosspoint.simulation.instrument..")
            .layer("bench")
            .definedBy("dev.crosspoint.simulation.bench..")
            .whereLayer("settings")
            .mayNotAccessAnyLayer()
            .whereLayer("device")
            .mayOnlyAccessLayers("settings")
            .whereLayer("circuit")
            .mayOnlyAccessLayers("device", "settings")
            .whereLayer("time")
            .mayNotAccessAnyLayer()
            .whereLayer("server")
            .mayOnlyAccessLayers("time")
            .whereLayer("LAN protocols")
            .mayOnlyAccessLayers("server", "time")
            .whereLayer("scpi")
            .mayOnlyAccessLayers("time")
            .whereLayer("instrument")
            .mayOnlyAccessLayers("circuit", "time", "scpi", "server", "settings")
            .whereLayer("bench")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule nothingOfOursIsUsedFromOtherModules = classes()
            .should()
            .onlyDependOnClassesThat(JavaClass.Predicates.resideOutsideOfPackage("dev.crosspoint..")
                    .or(JavaClass.Predicates.resideInAPackage("dev.crosspoint.simulation..")));
}
