package city.posterity.procurement.machine;

import static city.posterity.procurement.machine.Machine.move;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.Fixtures;
import city.posterity.procurement.Problem;
import city.posterity.procurement.pack.MoveEdit;
import city.posterity.procurement.pack.PackReader;
import city.posterity.procurement.pack.Procedure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Packs edit tables of moves; what they may not do is found when they are loaded. */
class ReachabilityTest {

  private enum Stage {
    PENDING,
    NOTIFIED,
    FINAL,
    CANCELLED
  }

  private enum NoRule implements Rule {
    NONE;

    @Override
    public Kind kind() {
      return Kind.RULE;
    }
  }

  private record Happened() implements Event {
    @Override
    public Thing thing() {
      return Thing.AWARD;
    }
  }

  /** An award in small: the same statuses that matter, the same verbs. */
  private static final Machine AWARD =
      Machine.of(
              Thing.AWARD,
              State.class,
              Stage.class,
              NoRule.class,
              (_, _, _) -> {
                throw new IllegalStateException("never folded here");
              },
              Machine.Verbs.none(),
              move(null, "propose", Stage.PENDING, Happened.class).by(Role.CHAIR),
              move(Stage.PENDING, "accept", Stage.NOTIFIED, Happened.class).by(Role.APPROVER),
              move(Stage.PENDING, "note", Stage.PENDING, Happened.class).by(Role.CHAIR),
              move(Stage.NOTIFIED, "end-standstill", Stage.FINAL, Happened.class).by(Role.CLOCK),
              move(Stage.FINAL, "cancel", Stage.CANCELLED, Happened.class)
                  .by(Role.APPROVER)
                  .unlike("accept"))
          .withOptional(
              move(Stage.NOTIFIED, "waive-standstill", Stage.FINAL, Happened.class)
                  .by(Role.APPROVER));

  private static MoveEdit add(String from, String verb, String to, @Nullable String ground) {
    return new MoveEdit(true, "award", from, verb, to, ground, 7);
  }

  private static MoveEdit remove(String from, String verb) {
    return new MoveEdit(false, "award", from, verb, null, null, 8);
  }

  private static Procedure with(MoveEdit... edits) {
    var p = Fixtures.procedure();
    return new Procedure(
        p.packId(),
        p.procedureId(),
        p.method(),
        p.title(),
        p.calendar(),
        p.mandatoryCriteria(),
        p.parameters(),
        List.of(edits));
  }

  private static List<String> codes(MoveEdit... edits) {
    return Reachability.check(List.of(AWARD), with(edits)).stream().map(Problem::code).toList();
  }

  @Test
  void theTablesOfTheEngineAreSound() {
    assertThat(Reachability.check(BuyingCycle.MACHINES, Fixtures.procedure())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyShippedPackLeavesThingsAWayToTheirEnd(String pack) throws IOException {
    String yaml =
        Files.readString(Path.of("src/main/resources/packs", pack), StandardCharsets.UTF_8);
    for (Procedure procedure : PackReader.read(pack, yaml).procedures().values()) {
      assertThat(Reachability.check(BuyingCycle.MACHINES, procedure))
          .as(procedure.procedureId())
          .isEmpty();
      assertThat(BuyingCycle.engine(procedure).machines()).hasSameSizeAs(BuyingCycle.MACHINES);
    }
  }

  static List<String> shipped() throws IOException {
    try (var files = Files.list(Path.of("src/main/resources/packs"))) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void anOptionalRowAppliesOnlyWhereAPackAddsItWithItsGround() {
    assertThat(AWARD.movesOf(Stage.NOTIFIED, "waive-standstill")).isEmpty();

    var edited =
        AWARD.edited(List.of(add("notified", "waive-standstill", "final", "only one bidder")));

    assertThat(edited.movesOf(Stage.NOTIFIED, "waive-standstill"))
        .singleElement()
        .satisfies(m -> {
          assertThat(m.ground()).isEqualTo("only one bidder");
          assertThat(m.actors()).containsExactly(Role.APPROVER);
        });
  }

  @Test
  void anAddedRowWithoutAGroundIsRefused() {
    assertThat(codes(add("notified", "waive-standstill", "final", null)))
        .containsExactly("ground-missing");
    assertThat(codes(add("notified", "waive-standstill", "final", " ")))
        .containsExactly("ground-missing");
  }

  @Test
  void anOptionalRowFitsExactlyOrNotAtAll() {
    assertThat(codes(add("pending", "waive-standstill", "final", "haste")))
        .containsExactly("move-not-possible");
  }

  @Test
  void whatTheClockDoesIsNeitherAddedNorRemoved() {
    assertThat(codes(add("pending", "end-standstill", "final", "haste")))
        .containsExactly("move-not-possible");
    assertThat(codes(remove("notified", "end-standstill"))).containsExactly("move-not-editable");
  }

  @Test
  void anAddedRowKeepsActorsAndFourEyesOfTheRowItIsLike() {
    var edited = AWARD.edited(List.of(add("notified", "cancel", "cancelled", "city law")));

    assertThat(edited.movesOf(Stage.NOTIFIED, "cancel"))
        .singleElement()
        .satisfies(m -> {
          assertThat(m.actors()).containsExactly(Role.APPROVER);
          assertThat(m.unlike()).containsExactly("accept");
        });
  }

  @Test
  void aRowThatStaysCanBeAddedOnlyWhereItStays() {
    assertThat(codes(add("notified", "note", "notified", "notes are good"))).isEmpty();
    assertThat(codes(add("notified", "note", "pending", "back")))
        .containsExactly("move-not-possible");
  }

  @Test
  void aStatusThatNothingLeavesAnyMoreIsFound() {
    var problems = Reachability.check(List.of(AWARD), with(remove("pending", "accept")));

    assertThat(problems)
        .singleElement()
        .satisfies(p -> {
          assertThat(p.code()).isEqualTo("dead-status");
          assertThat(p.pointer()).isEqualTo("/award/pending");
        });
  }

  @Test
  void aWayRoundThatNeverEndsIsFound() {
    var loops =
        Machine.of(
            Thing.NEED,
            State.class,
            Stage.class,
            NoRule.class,
            AWARD.fold(),
            Machine.Verbs.none(),
            move(null, "propose", Stage.PENDING, Happened.class).by(Role.CHAIR),
            move(Stage.PENDING, "tell", Stage.NOTIFIED, Happened.class).by(Role.CHAIR),
            move(Stage.NOTIFIED, "back", Stage.PENDING, Happened.class).by(Role.CHAIR),
            move(Stage.NOTIFIED, "end", Stage.FINAL, Happened.class).by(Role.CHAIR));
    var edit = new MoveEdit(false, "need", "notified", "end", null, null, 3);

    assertThat(Reachability.check(List.of(loops), with(edit)))
        .extracting(Problem::code)
        .containsExactly("no-way-out", "no-way-out");
  }

  @Test
  void anAwardIsNotFinalWithoutStandstillUnlessAGroundIsOnTheWay() {
    var skipping =
        AWARD.withMoves(
            List.of(
                move(null, "propose", Stage.PENDING, Happened.class).by(Role.CHAIR),
                move(Stage.PENDING, "accept", Stage.FINAL, Happened.class).by(Role.APPROVER),
                move(Stage.FINAL, "cancel", Stage.CANCELLED, Happened.class).by(Role.APPROVER)));

    assertThat(Reachability.check(List.of(skipping), with()))
        .extracting(Problem::code)
        .containsExactly("standstill-skipped");
    assertThat(codes(add("notified", "waive-standstill", "final", "only one bidder"))).isEmpty();
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    var edits =
        with(
            new MoveEdit(true, "contrat", "draft", "sign", "signed", "x", 1),
            add("nowhere", "accept", "notified", "x"),
            add("pending", "accept", "nowhere", "x"),
            add("pending", "acept", "notified", "x"),
            add("pending", "accept", "notified", "x"),
            remove("final", "accept"));

    assertThat(Reachability.check(List.of(AWARD), edits))
        .extracting(Problem::code, Problem::pointer)
        .containsExactly(
            tuple("unknown-thing", "/moves/0/thing"),
            tuple("unknown-status", "/moves/1/from"),
            tuple("unknown-status", "/moves/2/to"),
            tuple("unknown-verb", "/moves/3/verb"),
            tuple("move-exists", "/moves/4"),
            tuple("no-such-move", "/moves/5"));
    assertThatThrownBy(() -> AWARD.edited(edits.edits()))
        .isInstanceOfSatisfying(
            InvalidMovesException.class, e -> assertThat(e.problems()).hasSize(5))
        .hasMessageContaining("line 7");
  }
}
