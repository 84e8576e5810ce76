package city.posterity.cityhall;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.regex.Pattern;

/** What no code of ours does, whichever page or table it is for (OWASP ASVS 5.0.0). */
@AnalyzeClasses(
    packages = "city.posterity",
    importOptions = {
      ImportOption.DoNotIncludeTests.class,
      ArchitectureTest.DoNotIncludeTestJars.class
    })
class CodeRulesTest {

  private static final String[] BUILD_AND_BENCH = {
    "city.posterity.tools..", "city.posterity.bench..", "city.posterity.cli.."
  };

  private static DescribedPredicate<JavaCall<?>> calls(String what, String owner, String method) {
    var owners = Pattern.compile(owner);
    var methods = Pattern.compile(method);
    return describe(
        what,
        call ->
            owners.matcher(call.getTarget().getOwner().getName()).matches()
                && methods.matcher(call.getTarget().getName()).matches());
  }

  @ArchTest
  static final ArchRule noObjectIsReadFromBytes =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.io\\.ObjectInput.*|java\\.beans\\.XMLDecoder"
                  + "|org\\.springframework\\.(util\\.SerializationUtils|core\\.serializer\\..*)"
                  + "|.*\\.(XStream|Kryo|Hessian2?Input)")
          .orShould()
          .callCodeUnitWhere(calls("names classes in JSON", ".*Mapper.*", ".*DefaultTyping.*"));

  @ArchTest
  static final ArchRule nothingIsRunButPostgres =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("city.posterity.cityhall.operations.EmbeddedPostgres")
          .and()
          .resideOutsideOfPackages(BUILD_AND_BENCH)
          .should()
          .callCodeUnitWhere(
              calls(
                  "starts a program",
                  "java\\.lang\\.(Runtime|ProcessBuilder)",
                  "exec|<init>|start"));

  @ArchTest
  static final ArchRule nothingIsDrawnThatCanBeForeseen =
      noClasses()
          .that()
          .resideOutsideOfPackages(BUILD_AND_BENCH)
          .should()
          .callCodeUnitWhere(
              calls(
                  "draws what can be foreseen",
                  "java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom)"
                      + "|java\\.lang\\.Math|java\\.util\\.random\\..*",
                  "<init>|current|random|next.*|of|getDefault"));

  @ArchTest
  static final ArchRule noClassIsNamedByText =
      noClasses()
          .that()
          .resideOutsideOfPackages(BUILD_AND_BENCH)
          .should()
          .callCodeUnitWhere(
              calls(
                  "names a class, a method or a script by text",
                  "java\\.lang\\.(Class|ClassLoader)|java\\.lang\\.invoke\\.MethodHandles.*"
                      + "|org\\.springframework\\.util\\.ClassUtils|javax\\.script\\..*"
                      + "|org\\.springframework\\.expression\\..*|javax\\.naming\\..*",
                  "forName|loadClass|getMethod|getDeclaredMethod|find.*|resolveClassName|eval"
                      + "|parseExpression|lookup"));

  @ArchTest
  static final ArchRule nothingIsAskedThatFollowsRedirects =
      noClasses()
          .that()
          .resideOutsideOfPackages(BUILD_AND_BENCH)
          .and()
          // reads what lies in the program's own archive
          .doNotHaveFullyQualifiedName("city.posterity.cityhall.operations.PostgresBinaries")
          .should()
          .callCodeUnitWhere(
              calls(
                  "asks a web address, and goes on where it is sent",
                  "java\\.net\\.(URL|HttpURLConnection)"
                      + "|org\\.springframework\\.http\\.client\\.SimpleClientHttpRequestFactory",
                  "openConnection|openStream|getContent|<init>"));

  @ArchTest
  static final ArchRule onlyTheJdkBouncyCastleAndSpringCompute =
      noClasses()
          .should()
          .dependOnClassesThat(
              describe(
                  "belong to another library for cryptography",
                  type ->
                      type.getPackageName()
                          .matches(
                              "(com\\.google\\.crypto|org\\.jasypt|org\\.apache\\.commons\\.codec"
                                  + "|org\\.apache\\.commons\\.crypto|at\\.favre|org\\.mindrot"
                                  + "|com\\.goterl|org\\.conscrypt).*")))
          .orShould()
          .beAssignableTo(
              describe(
                  "an algorithm of our own",
                  type ->
                      type.getName()
                          .matches(
                              "java\\.security\\.(MessageDigestSpi|SignatureSpi|SecureRandomSpi"
                                  + "|KeyPairGeneratorSpi|Provider)"
                                  + "|javax\\.crypto\\.(CipherSpi|MacSpi|KeyGeneratorSpi)")));
}
