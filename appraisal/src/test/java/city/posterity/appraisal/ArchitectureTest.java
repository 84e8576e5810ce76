package city.posterity.appraisal;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * The borders of the library: it can be used without Posterity, and the same file and seed give the
 * same bytes on any machine.
 */
@AnalyzeClasses(
    packages = "city.posterity.appraisal",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule theLibraryKnowsYamlAndJsonAndNothingElse =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "city.posterity.appraisal..",
              "java..",
              "org.jspecify.annotations",
              "org.snakeyaml.engine..",
              "tools.jackson..");

  @ArchTest
  static final ArchRule itsRoomsLeadIntoEachOtherOneWay =
      slices().matching("city.posterity.appraisal.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule nothingReadsTheClockOrDrawsWhatCannotBeDrawnAgain =
      noClasses()
          .should()
          .callCodeUnitWhere(
              describe(
                  "reads the clock or draws at random",
                  (JavaCall<?> c) -> isNeverTheSame(c.getTarget())));

  /** What {@code Math} may work out with the processor's own approximations differs by machine. */
  @ArchTest
  static final ArchRule whatIsNotExactIsWorkedOutStrictly =
      noClasses()
          .should()
          .callCodeUnitWhere(
              describe(
                  "is not exact",
                  (JavaCall<?> c) ->
                      c.getTarget().getOwner().getName().equals("java.lang.Math")
                          && !c.getTarget()
                              .getName()
                              .matches("abs|min|max|round|floor|ceil|rint|sqrt|.*Exact|clamp")));

  private static boolean isNeverTheSame(CodeUnitCallTarget target) {
    String owner = target.getOwner().getName();
    String method = target.getName();
    return owner.startsWith("java.time.") && method.equals("now")
        || owner.equals("java.lang.System") && method.matches("currentTimeMillis|nanoTime")
        || owner.matches("java[.](util|security)[.].*Random.*")
        || owner.equals("java.lang.Math") && method.equals("random")
        || owner.equals("java.util.UUID") && method.equals("randomUUID");
  }
}
