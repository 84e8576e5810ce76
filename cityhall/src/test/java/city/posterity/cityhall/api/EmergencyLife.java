package city.posterity.cityhall.api;

import city.posterity.cityhall.support.DemoHttp;
import city.posterity.procurement.emergency.declaration.AnnounceEnd;
import city.posterity.procurement.emergency.declaration.CloseEmergency;
import city.posterity.procurement.emergency.declaration.ConfirmDeclaration;
import city.posterity.procurement.emergency.declaration.Declaration;
import city.posterity.procurement.emergency.declaration.DeclareEmergency;
import city.posterity.procurement.emergency.declaration.EditDeclaration;
import city.posterity.procurement.emergency.declaration.EmergencyKind;
import city.posterity.procurement.emergency.declaration.ListMatter;
import city.posterity.procurement.emergency.declaration.MatterKind;
import city.posterity.procurement.emergency.declaration.Phase;
import city.posterity.procurement.emergency.declaration.ReviewEmergency;
import city.posterity.procurement.emergency.declaration.ReviewOutcome;
import city.posterity.procurement.emergency.declaration.SettleMatter;
import city.posterity.procurement.emergency.declaration.Settling;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** A declared emergency, from the first word to the day on which everything is settled. */
final class EmergencyLife {

  private final DemoHttp http;
  private final Life life;
  private StreamId id = new StreamId(Thing.EMERGENCY, new UUID(0, 0));

  EmergencyLife(DemoHttp http, Life life) {
    this.http = http;
    this.life = life;
  }

  StreamId id() {
    return id;
  }

  void declare() {
    id = life.opens("officer", Thing.EMERGENCY, new DeclareEmergency(declaration("Old town")));
    SmallLife.teamUp(http, life);
    life.does("officer", id, new EditDeclaration(declaration("Old town and harbour")));
  }

  void confirm() {
    life.does("approver", id, new ConfirmDeclaration());
  }

  void end() {
    LocalDate today = today();
    life.does(
            "officer",
            id,
            new ListMatter(MatterKind.CONTRACT, "Pumps", "K-17", "Dry the cellars", null, null))
        .does("officer", id, new ReviewOutcome(1, "They ran", "A fifth more"))
        .does(
            "approver",
            id,
            new ReviewEmergency(
                Phase.RELIEF, today.plusDays(30), today.plusDays(9), "One district is dry"))
        .does("officer", id, new AnnounceEnd(today.plusDays(1), "All suppliers by letter"))
        .does("officer", id, new SettleMatter(1, Settling.ENDS, null, today, "They take them back"))
        .later("P3D")
        .does("approver", id, new CloseEmergency("Keep two pumps in store"));
  }

  private Declaration declaration(String area) {
    LocalDate today = today();
    return new Declaration(
        "Flood in the old town",
        EmergencyKind.NATURAL_DISASTER,
        "The river is two metres above its banks",
        "City council",
        "Decision 17",
        area,
        today,
        today.plusDays(60),
        today.plusDays(20));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(life.now(), ZoneOffset.UTC);
  }
}
