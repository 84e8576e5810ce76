package city.posterity.policy;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * The borders of the library, kept where it is built: it can be used without Posterity, and the
 * same pack, facts and day always give the same findings.
 */
@AnalyzeClasses(
    packages = "city.posterity.policy",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule theLibraryKnowsOnlyTheLanguageOfConditionsYamlAndJson =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "city.posterity.policy",
              "java..",
              "org.jspecify.annotations",
              "dev.cel..",
              "com.google.common..",
              "com.google.errorprone.annotations",
              "org.snakeyaml.engine..",
              "tools.jackson..");

  @ArchTest
  static final ArchRule theLibraryKnowsNoFrameworkNoDatabaseAndNoApplication =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..",
              "city.posterity.cityhall..",
              "city.posterity.procurement..",
              "java.sql..",
              "javax.sql..",
              "java.net..");

  @ArchTest
  static final ArchRule timeIsHandedIn =
      noClasses()
          .should()
          .callCodeUnitWhere(
              describe("reads the system's clock", (JavaCall<?> c) -> readsClock(c.getTarget())));

  @ArchTest
  static final ArchRule nothingIsDrawnAtRandom =
      noClasses()
          .should()
          .callCodeUnitWhere(
              describe("draws at random", (JavaCall<?> c) -> drawsAtRandom(c.getTarget())));

  private static boolean readsClock(CodeUnitCallTarget target) {
    String owner = target.getOwner().getName();
    String method = target.getName();
    return owner.startsWith("java.time.") && method.equals("now")
        || owner.matches("java[.]time[.](Clock|InstantSource)") && method.startsWith("system")
        || owner.equals("java.lang.System") && method.matches("currentTimeMillis|nanoTime")
        || owner.equals("java.util.Date")
            && method.equals("<init>")
            && target.getRawParameterTypes().isEmpty();
  }

  private static boolean drawsAtRandom(CodeUnitCallTarget target) {
    String owner = target.getOwner().getName();
    return owner.matches("java[.](util|security)[.].*Random.*")
        || owner.equals("java.lang.Math") && target.getName().equals("random")
        || owner.equals("java.util.UUID") && target.getName().equals("randomUUID");
  }
}
