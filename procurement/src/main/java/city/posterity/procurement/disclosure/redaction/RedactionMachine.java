package city.posterity.procurement.disclosure.redaction;

import static city.posterity.procurement.disclosure.redaction.RedactionStatus.IN_FORCE;
import static city.posterity.procurement.disclosure.redaction.RedactionStatus.LIFTED;
import static city.posterity.procurement.disclosure.redaction.RedactionStatus.PROPOSED;
import static city.posterity.procurement.disclosure.redaction.RedactionStatus.REJECTED;
import static city.posterity.procurement.disclosure.redaction.RedactionStatus.RELEASED;
import static city.posterity.procurement.machine.Machine.move;
import static city.posterity.procurement.machine.Role.APPROVER;
import static city.posterity.procurement.machine.Role.CLOCK;
import static city.posterity.procurement.machine.Role.CONTRACT_MANAGER;
import static city.posterity.procurement.machine.Role.PROCUREMENT_OFFICER;

import city.posterity.procurement.disclosure.redaction.RedactionEvent.*;
import city.posterity.procurement.machine.Due;
import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The redaction's table of moves. It ends by itself on its date. */
public final class RedactionMachine {

  private RedactionMachine() {}

  public static final Machine MACHINE =
      Machine.of(
              Thing.REDACTION,
              Redaction.class,
              RedactionStatus.class,
              RedactionRule.class,
              RedactionMachine::apply,
              Machine.Verbs.none()
                  .and("propose", ProposeRedaction.class)
                  .and("approve", ApproveRedaction.class)
                  .and("reject", RejectRedaction.class)
                  .and("extend", ExtendRedaction.class)
                  .and("approve-extension", ApproveExtension.class)
                  .and("reject-extension", RejectExtension.class)
                  .and("lift", LiftRedaction.class)
                  .and("release", ReleaseRedaction.class),
              move(null, "propose", PROPOSED, RedactionProposed.class)
                  .by(PROCUREMENT_OFFICER, CONTRACT_MANAGER),
              move(PROPOSED, "approve", IN_FORCE, RedactionApproved.class)
                  .by(APPROVER)
                  .unlike("propose"),
              move(PROPOSED, "reject", REJECTED, RedactionRejected.class).by(APPROVER),
              move(IN_FORCE, "extend", IN_FORCE, RedactionExtensionProposed.class)
                  .by(PROCUREMENT_OFFICER, CONTRACT_MANAGER),
              move(IN_FORCE, "approve-extension", IN_FORCE, RedactionExtended.class)
                  .by(APPROVER)
                  .unlike("extend"),
              move(IN_FORCE, "reject-extension", IN_FORCE, RedactionExtensionRejected.class)
                  .by(APPROVER),
              move(IN_FORCE, "lift", LIFTED, RedactionLifted.class).by(APPROVER),
              move(IN_FORCE, "release", RELEASED, RedactionReleased.class).by(CLOCK))
          .withClock((p, _, _, now) -> due(p, now));

  private static Stream<Due> due(Procurement procurement, Instant now) {
    return procurement.stream(Redaction.class)
        .filter(Redaction::isInForce)
        .flatMap(r ->
            Stream.ofNullable(r.releaseAt())
                .filter(at -> !at.isAfter(now))
                .map(at -> new Due(at, Due.Order.OTHER, r.id(), new ReleaseRedaction())));
  }

  private static State apply(@Nullable State before, StreamId id, Event event) {
    if (event instanceof RedactionProposed e) {
      return new Redaction(
          id,
          PROPOSED,
          e.target(),
          e.pointer(),
          e.passage(),
          e.withheld(),
          e.sha256(),
          e.ground(),
          e.groundTitle(),
          e.basis(),
          e.reason(),
          e.releaseDate(),
          e.releaseAt(),
          e.latest(),
          null,
          e.at(),
          null,
          null);
    }
    Redaction r = (Redaction) Objects.requireNonNull(before);
    return switch ((RedactionEvent) event) {
      case RedactionProposed _ -> throw new IllegalStateException("proposed twice: " + id);
      case RedactionApproved(var at) -> new Fold(r).with(IN_FORCE, at, null);
      case RedactionRejected _ -> new Fold(r).with(REJECTED, null, null);
      case RedactionExtensionProposed(var date, var at, var reason) ->
          new Fold(r).with(new Redaction.Extension(date, at, reason));
      case RedactionExtended(var date, var at) -> new Fold(r).until(date, at);
      case RedactionExtensionRejected _ -> new Fold(r).with((Redaction.Extension) null);
      case RedactionLifted(var _, var at) -> new Fold(r).with(LIFTED, r.approvedAt(), at);
      case RedactionReleased(var at) -> new Fold(r).with(RELEASED, r.approvedAt(), at);
    };
  }
}
