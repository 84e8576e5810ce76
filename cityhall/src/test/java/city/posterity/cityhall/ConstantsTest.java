package city.posterity.cityhall;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.PlainSQL;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/** What has to stand in the source as it is, and is never put together: read off the bytecode. */
class ConstantsTest {

  /** AES-256 with authentication, hashes of 256 bits, signatures over Curve25519. */
  static final Set<String> APPROVED =
      Set.of("AES/GCM/NoPadding", "SHA-256", "HmacSHA256", "HKDF-SHA256", "Ed25519");

  private static final Set<String> BY_NAME =
      Set.of(
          "javax/crypto/Cipher",
          "javax/crypto/Mac",
          "javax/crypto/KeyGenerator",
          "javax/crypto/KeyAgreement",
          "javax/crypto/SecretKeyFactory",
          "javax/crypto/KEM",
          "javax/crypto/KDF",
          "java/security/MessageDigest",
          "java/security/Signature",
          "java/security/KeyPairGenerator",
          "java/security/KeyFactory",
          "java/security/SecureRandom");

  /** They make databases, roles and copies of tables: names that no parameter can stand for. */
  private static final Set<String> WITH_JDBC =
      Set.of(
          "city.posterity.cityhall.backup.Tables",
          "city.posterity.cityhall.operations.EmbeddedRoles",
          "city.posterity.cityhall.operations.ServerCheck");

  /** What they put together is a value that the query is given, or no part of it; looked at. */
  private static final Set<String> VALUES_ONLY =
      Set.of(
          "city.posterity.cityhall.administration.HealthPage.facts",
          "city.posterity.cityhall.openness.FeedSequencer.batch",
          "city.posterity.cityhall.openness.SearchCondition.words");

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(new ArchitectureTest.DoNotIncludeTestJars())
          .importPackages("city.posterity");

  private static void eachMethod(BiConsumer<JavaClass, MethodModel> look) {
    assertThat(OURS.size()).isGreaterThan(1_000);
    for (JavaClass type : OURS) {
      try (var bytes = type.getSource().orElseThrow().getUri().toURL().openStream()) {
        ClassFile.of().parse(bytes.readAllBytes()).methods().forEach(m -> look.accept(type, m));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static List<Instruction> instructions(MethodModel method) {
    return method.code().stream()
        .flatMap(c -> c.elementStream())
        .filter(Instruction.class::isInstance)
        .map(Instruction.class::cast)
        .toList();
  }

  private static String place(JavaClass type, MethodModel method) {
    return type.getName() + "." + method.methodName().stringValue();
  }

  @Test
  void everyAlgorithmIsNamedInTheSourceAndApproved() {
    var seen = new TreeSet<String>();
    var wrong = new ArrayList<String>();
    eachMethod((type, method) -> {
      Instruction before = null;
      for (Instruction one : instructions(method)) {
        if (one instanceof InvokeInstruction call
            && BY_NAME.contains(call.owner().asInternalName())
            && call.name().stringValue().startsWith("getInstance")) {
          if (before instanceof ConstantInstruction constant
              && APPROVED.contains(String.valueOf(constant.constantValue()))) {
            seen.add(String.valueOf(constant.constantValue()));
          } else {
            wrong.add(place(type, method) + ": " + call.owner().asInternalName() + " of " + before);
          }
        }
        before = one;
      }
    });
    assertThat(wrong).isEmpty();
    assertThat(seen).as("the test sees them").isEqualTo(new TreeSet<>(APPROVED));
  }

  @Test
  void noQueryIsPutTogetherFromText() {
    Set<String> plain =
        Stream.of(DSLContext.class, DSL.class)
            .flatMap(t -> Arrays.stream(t.getMethods()))
            .filter(m -> m.isAnnotationPresent(PlainSQL.class))
            .filter(m -> m.getParameterCount() > 0 && m.getParameterTypes()[0] == String.class)
            .map(m -> m.getName())
            .collect(Collectors.toSet());
    assertThat(plain).contains("field", "condition", "fetch", "execute");
    var queries = new ArrayList<String>();
    var wrong = new ArrayList<String>();
    eachMethod((type, method) -> {
      var all = instructions(method);
      boolean asks =
          all.stream()
              .anyMatch(i ->
                  i instanceof InvokeInstruction call
                      && call.owner().asInternalName().matches("org/jooq/(DSLContext|impl/DSL)")
                      && plain.contains(call.name().stringValue())
                      && call.type().stringValue().startsWith("(Ljava/lang/String;"));
      if (asks) {
        queries.add(place(type, method));
        if (all.stream().anyMatch(ConstantsTest::putsTextTogether)) {
          wrong.add(place(type, method));
        }
      }
    });
    assertThat(wrong).containsExactlyInAnyOrderElementsOf(VALUES_ONLY);
    assertThat(queries).as("the test sees them").hasSizeGreaterThan(10);
  }

  private static boolean putsTextTogether(Instruction instruction) {
    return switch (instruction) {
      case InvokeDynamicInstruction dynamic ->
          dynamic.name().stringValue().startsWith("makeConcat");
      case InvokeInstruction call ->
          call.owner().asInternalName().matches("java/lang/String(Builder|Buffer)?")
              && call.name().stringValue().matches("append|concat|format|formatted|join|replace.*");
      default -> false;
    };
  }

  @Test
  void nobodyElseSpeaksToTheDatabaseInBareText() {
    var speakers = new TreeSet<String>();
    eachMethod((type, method) -> {
      for (Instruction one : instructions(method)) {
        if (one instanceof InvokeInstruction call
            && (call.owner().asInternalName().equals("java/sql/Connection")
                    && call.name().stringValue().matches("(create|prepare)(Statement|Call)")
                || call.owner().asInternalName().startsWith("org/springframework/jdbc/core/"))) {
          speakers.add(type.getName().replaceAll("\\$.*", ""));
        }
      }
    });
    speakers.removeIf(
        s -> s.startsWith("city.posterity.tools") || s.startsWith("city.posterity.bench"));
    assertThat(speakers).isEqualTo(new TreeSet<>(WITH_JDBC));
  }

  @Test
  void noHttpClientIsToldToFollowRedirects() {
    var wrong = new ArrayList<String>();
    eachMethod((type, method) -> {
      for (Instruction one : instructions(method)) {
        if (one instanceof FieldInstruction field
            && field.owner().asInternalName().equals("java/net/http/HttpClient$Redirect")
            && !field.name().stringValue().equals("NEVER")) {
          wrong.add(place(type, method));
        }
      }
    });
    assertThat(wrong).isEmpty();
  }
}
