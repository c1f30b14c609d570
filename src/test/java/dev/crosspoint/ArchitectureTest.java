package dev.crosspoint;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** The arrows between the packages of this module, as each {@code package-info.java} states them. */
@AnalyzeClasses(packages = "dev.crosspoint", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule statisticsDependOnNothingOfOurs = mayDependOn("statistics");

    @ArchTest
    static final ArchRule quantitiesDependOnNothingOfOurs = mayDependOn("quantity");

    @ArchTest
    static final ArchRule figuresDependOnNothingOfOurs = mayDependOn("figure");

    @ArchTest
    static final ArchRule storeKnowsOnlyTheRecord = mayDependOn("store", "record");

    @ArchTest
    static final ArchRule analysisTouchesNoHardware =
            mayDependOn("analysis", "store", "record", "figure", "quantity", "statistics");

    @ArchTest
    static final ArchRule reportShowsWhatWasFound = mayDependOn("report", "figure", "quantity", "analysis", "store");

    @ArchTest
    static final ArchRule exportOnlyReadsTheStore = mayDependOn("export", "store", "record");

    @ArchTest
    static final ArchRule queriesOnlyReadTheStore = mayDependOn("query", "store", "record", "export");

    @ArchTest
    static final ArchRule databasesAreFedFromTheStore = mayDependOn("influx", "store", "record", "settings");

    @ArchTest
    static final ArchRule comparisonsOnlyReadFindings = mayDependOn("replay.comparison", "analysis");

    @ArchTest
    static final ArchRule nothingDependsOnTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackage("dev.crosspoint.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.crosspoint.cli..");

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints = noClasses()
            .that()
            .resideOutsideOfPackage("dev.crosspoint.cli..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(System.class, "exit", int.class);

    private static ArchRule mayDependOn(String name, String... others) {
        String[] packages = Stream.concat(Stream.of(name), Stream.of(others))
                .map(ArchitectureTest::tree)
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(tree(name))
                .should()
                .onlyDependOnClassesThat(
                        resideOutsideOfPackage("dev.crosspoint..").or(resideInAnyPackage(packages)))
                .allowEmptyShould(true);
    }

    private static String tree(String name) {
        return "dev.crosspoint." + name + "..";
    }
}
