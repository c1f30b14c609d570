package dev.crosspoint;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.crosspoint.connection.Address;
import dev.crosspoint.instrument.SystemLabClock;
import java.util.concurrent.TimeUnit;

/** The arrows between the packages, as their package documentation states them. */
@AnalyzeClasses(packages = "dev.crosspoint", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule DRIVERS_STAND_ON_SCPI_AND_LIBRARIES_ON_CONNECTIONS_ON_INSTRUMENTS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("driver")
            .definedBy("dev.crosspoint.driver..")
            .layer("scpi")
            .definedBy("dev.crosspoint.scpi..")
            .layer("library")
            .definedBy("dev.crosspoint.library..")
            .layer("connection")
            .definedBy("dev.crosspoint.connection..")
            .layer("visa")
            .definedBy("dev.crosspoint.visa..")
            .layer("instrument")
            .definedBy("dev.crosspoint.instrument..")
            .whereLayer("driver")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("scpi")
            .mayOnlyBeAccessedByLayers("driver")
            .whereLayer("library")
            .mayOnlyBeAccessedByLayers("driver")
            .whereLayer("connection")
            .mayOnlyBeAccessedByLayers("scpi", "library", "driver")
            .whereLayer("visa")
            .mayOnlyBeAccessedByLayers("connection", "library")
            .ignoreDependency(
                    resideInAPackage("dev.crosspoint.instrument"),
                    DescribedPredicate.describe("an address", target -> target.isEquivalentTo(Address.class)));

    @ArchTest
    static final ArchRule NO_VENDOR_KNOWS_ANOTHER =
            slices().matching("dev.crosspoint.driver.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule THE_KIT_KNOWS_NO_VENDOR = noClasses()
            .that()
            .resideInAPackage("dev.crosspoint.driver")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.crosspoint.driver.*..");

    @ArchTest
    static final ArchRule INSTRUMENTS_DO_NO_INPUT_OR_OUTPUT = noClasses()
            .that()
            .resideInAPackage("dev.crosspoint.instrument")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.net..", "java.nio..")
            .allowEmptyShould(false);

    /** It unpacks and loads a native library, which costs time and can fail: only who opens a serial port pays for it. */
    @ArchTest
    static final ArchRule ONLY_SERIAL_PORTS_NEED_THEIR_LIBRARY = noClasses()
            .that()
            .haveSimpleNameNotStartingWith("Serial")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fazecast..");

    /** The same holds for what calls C. */
    @ArchTest
    static final ArchRule ONLY_DRIVERS_OVER_A_LIBRARY_CALL_C = noClasses()
            .that()
            .resideOutsideOfPackages("dev.crosspoint.library", "dev.crosspoint.visa", "dev.crosspoint.driver.pico")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.sun.jna..");

    @ArchTest
    static final ArchRule ONLY_A_CLOCK_SLEEPS = noClasses()
            .that()
            .doNotBelongToAnyOf(SystemLabClock.class)
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(TimeUnit.class, "sleep", long.class);
}
