package city.posterity.cityhall.policymaking;

import city.posterity.cityhall.casefile.CasefileListener;
import city.posterity.cityhall.casefile.PersonalKeys;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Recorded;
import city.posterity.procurement.policymaking.input.Input;
import city.posterity.procurement.policymaking.input.InputEvent;
import city.posterity.procurement.policymaking.process.PolicyEvent;
import city.posterity.procurement.policymaking.process.PolicyProcess;
import city.posterity.procurement.policymaking.response.ResponseEvent;
import city.posterity.procurement.policymaking.revision.RevisionEvent;
import city.posterity.procurement.policymaking.theme.ThemeEvent;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Keeps what is at hand of policies and contributions, in the transaction of what happens. */
@Component
class InputRows implements CasefileListener {

  private final Alike alike;
  private final PersonalKeys keys;

  InputRows(Alike alike, PersonalKeys keys) {
    this.alike = alike;
    this.keys = keys;
  }

  @Override
  public void recorded(
      DSLContext database, Chapter chapter, List<Recorded> events, List<UUID> eventIds) {
    Procurement after = chapter.after();
    var process = after.first(PolicyProcess.class).orElse(null);
    if (process == null) {
      return;
    }
    var rows = new Rows(database, chapter.cityId(), after);
    events.stream()
        .filter(r -> r.event() instanceof InputEvent)
        .forEach(r -> input(rows, after.get(Input.class, r.stream()), (InputEvent) r.event()));
    if (events.stream().anyMatch(r -> !(r.event() instanceof InputEvent))) {
      rows.policy(process, events.getLast().at());
    }
    if (events.stream().anyMatch(r -> r.event() instanceof RevisionEvent.ChangeSetApplied)) {
      rows.anchors();
    }
    if (events.stream()
        .anyMatch(r ->
            r.event() instanceof PolicyEvent.MemberJoined
                || r.event() instanceof PolicyEvent.MemberLeft)) {
      rows.readable(process);
    }
    if (events.stream()
        .anyMatch(r -> r.event() instanceof ResponseEvent || r.event() instanceof ThemeEvent)) {
      rows.answered();
    }
  }

  private void input(Rows rows, Input input, InputEvent event) {
    if (event instanceof InputEvent.InputErased) {
      keys.destroy(rows.cityId(), new PersonId(input.id().id()));
    }
    rows.input(input, alike);
  }
}
