package city.posterity.procurement.disclosure.redaction;

import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Held;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.pack.RedactionGround;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something should not be shown to the public for a time. Until it is approved it stays as it is.
 *
 * @param target the thing that it stands in
 * @param pointer JSON Pointer to a text or a document of that thing, as {@link RedactableFields}
 *     allows; members of a list by position or id
 * @param passage what of the text; absent for all of it
 * @param ground one of the pack's
 * @param reason why here; read by those who work on the purchase only
 * @param releaseDate first day on which it is shown again; absent for the latest that the ground
 *     allows
 */
public record ProposeRedaction(
    StreamId target,
    String pointer,
    @Nullable String passage,
    String ground,
    String reason,
    @Nullable LocalDate releaseDate)
    implements Command {

  /** A shorter text would be found by chance where something else is meant. */
  static final int SHORTEST = 4;

  @Override
  public Outcome decide(Context context) {
    var findings = new ArrayList<Finding>();
    if (reason.isBlank()) {
      findings.add(Finding.of(RedactionRule.TEXT_MISSING).at("/reason"));
    }
    Place place = place(context, findings);
    RedactionGround found = ground(context, findings);
    LocalDate latest = found == null ? null : Dates.latest(context, found, context.now());
    LocalDate date = releaseDate == null ? latest : releaseDate;
    if (found != null && releaseDate != null) {
      findings.addAll(Dates.check(context, releaseDate, latest, found.code(), found.explanation()));
    }
    if (place == null || found == null || !findings.isEmpty()) {
      return new Outcome.Refused(findings);
    }
    return Outcome.of(
        new RedactionEvent.RedactionProposed(
            target,
            place.pointer(),
            passage == null ? null : passage.strip(),
            passage == null ? place.texts() : List.of(passage.strip()),
            place.sha256(),
            found.code(),
            found.title(),
            found.explanation(),
            reason,
            date,
            date == null ? null : Dates.start(context, date),
            latest,
            context.now()));
  }

  private @Nullable Place place(Context context, List<Finding> findings) {
    Optional<Held> held = context.procurement().held(target);
    if (held.isEmpty()) {
      findings.add(Finding.of(RedactionRule.THING_UNKNOWN).at("/target"));
      return null;
    }
    State state = held.get().state();
    String word = target.thing().word();
    List<String> possible = RedactableFields.of(target.thing());
    if (possible.isEmpty()) {
      findings.add(
          Finding.of(
                  RedactionRule.NOTHING_REDACTABLE,
                  "thing",
                  word,
                  "possible",
                  String.join(", ", RedactableFields.things()))
              .at("/target"));
      return null;
    }
    if (!RedactableFields.allows(target.thing(), pointer)) {
      findings.add(
          Finding.of(
                  RedactionRule.FIELD_NOT_REDACTABLE,
                  "pointer",
                  pointer,
                  "thing",
                  word,
                  "possible",
                  String.join(", ", possible))
              .at("/pointer"));
      return null;
    }
    if (state instanceof Bid bid && bid.content() == null) {
      findings.add(Finding.of(RedactionRule.BID_NOT_OPENED).at("/target"));
      return null;
    }
    Place place = Place.in(state, pointer).orElse(null);
    if (place == null) {
      findings.add(
          Finding.of(
                  RedactionRule.NOTHING_THERE,
                  "pointer",
                  pointer,
                  "there",
                  String.join(", ", Place.all(state)))
              .at("/pointer"));
      return null;
    }
    text(place, findings);
    boolean already =
        context.procurement().stream(Redaction.class)
            .filter(r -> r.isInForce() || r.status() == RedactionStatus.PROPOSED)
            .anyMatch(r ->
                r.target().equals(target)
                    && r.pointer().equals(place.pointer())
                    && (r.passage() == null || r.passage().equals(passage)));
    if (already) {
      findings.add(Finding.of(RedactionRule.ALREADY_REDACTED).at("/pointer"));
    }
    return place;
  }

  private void text(Place place, List<Finding> findings) {
    if (passage != null && !(place.value() instanceof String s && s.contains(passage.strip()))) {
      findings.add(Finding.of(RedactionRule.PASSAGE_NOT_THERE).at("/passage"));
    }
    String shortest = passage == null ? place.texts().getFirst() : passage.strip();
    if (shortest.length() < SHORTEST) {
      findings.add(
          Finding.of(RedactionRule.TEXT_TOO_SHORT, "least", SHORTEST)
              .at(passage == null ? "/pointer" : "/passage"));
    }
  }

  private @Nullable RedactionGround ground(Context context, List<Finding> findings) {
    var known = context.procedure().redactionGrounds();
    var found = known.stream().filter(g -> g.code().equals(ground)).findFirst();
    if (known.isEmpty()) {
      findings.add(
          Finding.of(RedactionRule.NO_GROUNDS, "pack", context.procedure().packId()).at("/ground"));
    } else if (found.isEmpty()) {
      findings.add(
          Finding.of(
                  RedactionRule.GROUND_UNKNOWN,
                  "ground",
                  ground,
                  "possible",
                  String.join(", ", known.stream().map(g -> g.code()).toList()))
              .at("/ground"));
    }
    return found.orElse(null);
  }
}
