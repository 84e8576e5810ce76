package city.posterity.cityhall;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

@AnalyzeClasses(
    packages = "city.posterity",
    importOptions = {
      ImportOption.DoNotIncludeTests.class,
      ArchitectureTest.DoNotIncludeTestJars.class
    })
class ArchitectureTest {

  /** The libraries' own tests come as jars once they are packaged. */
  static final class DoNotIncludeTestJars implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar");
    }
  }

  private static final Set<String> CLOCK_FACTORIES =
      Set.of("systemUTC", "systemDefaultZone", "system", "tickMillis", "tickSeconds");

  private static final DescribedPredicate<JavaCall<?>> READS_THE_SYSTEM_CLOCK =
      describe("reads the system's clock", call -> readsClock(call.getTarget()));

  private static final DescribedPredicate<JavaClass> IS_A_LIBRARY =
      describe(
          "belongs to a library",
          type ->
              type.getPackageName().startsWith("city.posterity.")
                  && !type.getPackageName().startsWith("city.posterity.cityhall")
                  && !type.getPackageName().startsWith("city.posterity.tools"));

  @ArchTest
  static final ArchRule timeIsHandedIn =
      noClasses()
          .that()
          .resideOutsideOfPackages("city.posterity.cityhall.operations..")
          .should()
          .callCodeUnitWhere(READS_THE_SYSTEM_CLOCK);

  @ArchTest
  static final ArchRule librariesKnowNoFramework =
      noClasses()
          .that(IS_A_LIBRARY)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..",
              "org.jooq..",
              "org.flywaydb..",
              "jakarta..",
              "gg.jte..",
              "java.sql..",
              "javax.sql..");

  @ArchTest
  static final ArchRule librariesDrawNothingAtRandom =
      noClasses()
          .that(IS_A_LIBRARY)
          .and()
          .resideOutsideOfPackages("city.posterity.bench..", "city.posterity.cli..")
          .should()
          .callCodeUnitWhere(describe("draws at random", call -> drawsAtRandom(call.getTarget())));

  private static boolean drawsAtRandom(CodeUnitCallTarget target) {
    String owner = target.getOwner().getName();
    return owner.matches("java\\.(util|security)\\..*Random.*")
        || owner.equals("java.lang.Math") && target.getName().equals("random")
        || owner.equals("java.util.UUID") && target.getName().equals("randomUUID");
  }

  private static boolean readsClock(CodeUnitCallTarget target) {
    JavaClass owner = target.getOwner();
    String method = target.getName();
    return switch (owner.getName()) {
      case "java.lang.System" -> method.equals("currentTimeMillis");
      case "java.util.Date" -> method.equals("<init>") && target.getRawParameterTypes().isEmpty();
      case "java.time.Clock", "java.time.InstantSource" -> CLOCK_FACTORIES.contains(method);
      case String name -> name.startsWith("java.time.") && method.equals("now");
    };
  }
}
