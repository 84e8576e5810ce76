package city.posterity.procurement.policymaking.input;

import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.policymaking.process.PolicyProcess;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contribution, with what became of it.
 *
 * @param codings into which themes people sorted it, oldest first
 * @param moderation what was decided about showing it, oldest first
 * @param appealedAt when its author appealed against its being hidden; absent while nobody did or
 *     once that was decided
 * @param erasedAt when its words were erased; absent while they are there
 */
public record Input(
    StreamId id,
    InputStatus status,
    Contribution contribution,
    Instant receivedAt,
    @Nullable Translation translation,
    List<Coding> codings,
    List<Moderated> moderation,
    @Nullable Instant appealedAt,
    @Nullable Instant erasedAt)
    implements State {

  public Input {
    codings = List.copyOf(codings);
    moderation = List.copyOf(moderation);
  }

  /**
   * The themes that it belongs to: those of whoever sorted it first, as that person last said. A
   * second person's sorting only shows how far two people agree.
   */
  public List<UUID> themes() {
    return codings.isEmpty()
        ? List.of()
        : codings.stream()
            .filter(c -> c.coder().equals(codings.getFirst().coder()))
            .reduce((_, b) -> b)
            .orElseThrow()
            .themes();
  }

  /** What a second person sorted it into; empty if none did. */
  public Optional<List<UUID>> secondThemes() {
    return codings.stream()
        .filter(c -> !c.coder().equals(codings.getFirst().coder()))
        .reduce((_, b) -> b)
        .map(Coding::themes);
  }

  public boolean isErased() {
    return erasedAt != null;
  }

  /** Whether its author has appealed against its being hidden as it is now. */
  boolean wasAppealed() {
    return moderation.reversed().stream()
        .takeWhile(m -> m.to() == InputStatus.HIDDEN && m.reason() == null)
        .anyMatch(Moderated::appeal);
  }

  /** Whether somebody of the group can read it. */
  public boolean isReadable(PolicyProcess policy) {
    return isErased() || translation != null || policy.reads(contribution.language());
  }

  /** How others see it: who sorted it is for nobody. */
  public Input forThePublic() {
    return new Input(
        id,
        status,
        contribution,
        receivedAt,
        translation,
        List.of(),
        moderation,
        appealedAt,
        erasedAt);
  }

  /** The same without who said it, which is for nobody, the group included. */
  public Input withoutAuthor() {
    return new Input(
        id,
        status,
        contribution.withoutAuthor(),
        receivedAt,
        translation,
        codings,
        moderation,
        appealedAt,
        erasedAt);
  }

  Input with(InputStatus changed, Moderated decided) {
    var all = new ArrayList<>(moderation);
    all.add(decided);
    return new Input(
        id,
        changed,
        contribution,
        receivedAt,
        translation,
        codings,
        all,
        decided.appeal() ? decided.at() : null,
        erasedAt);
  }

  Input with(Coding coding) {
    var all = new ArrayList<>(codings);
    all.add(coding);
    return new Input(
        id, status, contribution, receivedAt, translation, all, moderation, appealedAt, erasedAt);
  }

  Input with(Translation translated) {
    return new Input(
        id,
        status,
        contribution,
        receivedAt,
        translated,
        codings,
        moderation,
        appealedAt,
        erasedAt);
  }

  Input withdrawn() {
    return new Input(
        id,
        InputStatus.WITHDRAWN,
        contribution,
        receivedAt,
        translation,
        codings,
        moderation,
        null,
        erasedAt);
  }

  Input erased(Instant at) {
    return new Input(
        id, status, contribution, receivedAt, translation, codings, moderation, appealedAt, at);
  }
}
