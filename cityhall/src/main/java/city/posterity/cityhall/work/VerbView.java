package city.posterity.cityhall.work;

import city.posterity.cityhall.forms.FormView;
import city.posterity.procurement.evaluation.sheet.Sheet;
import city.posterity.procurement.evaluation.sheet.WriteSheet;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.tender.Tender;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The page of one errand.
 *
 * @param version of the thing that the person sees; absent for new things
 * @param once by which the same sending is recognised
 */
public record VerbView(
    Errand errand, Names names, FormView form, @Nullable Long version, String once) {

  private static final Set<String> GRAVE =
      Set.of(
          "tender.publish",
          "tender.notify",
          "tender.approve-cancellation",
          "opening.reveal",
          "opening.reveal-prices",
          "evaluation.close-scoring",
          "evaluation.report",
          "sheet.submit",
          "award.accept",
          "award.reject",
          "award.cancel",
          "contract.sign",
          "contract.terminate",
          "contract.close",
          "invoice.pay");

  private static final Set<String> OPENERS = Set.of("submit", "approve", "publish");

  public String title() {
    return names.text(errand.key());
  }

  /** What happens when it is done; empty where the title says it. */
  public Optional<String> hint() {
    return names.find(errand.key() + ".hint");
  }

  /** Of the procurement, emergency or policy. */
  public String procurement() {
    if (errand.target() == null && errand.thing() == Thing.EMERGENCY) {
      return names.text("work.untitled.emergency");
    }
    return errand.target() == null && errand.thing() == Thing.POLICY
        ? names.text("work.untitled.policy")
        : names.procurement(errand.desk());
  }

  /** Of the thing it is done to, where it is not the procurement itself. */
  public String subject() {
    var id = errand.target() != null ? errand.target() : errand.about();
    return id == null ? "" : names.subject(errand.desk(), id);
  }

  public String address() {
    return errand.address();
  }

  public String back() {
    return errand.desk().ocid().isEmpty()
        ? "/work"
        : "/work/procurements/" + errand.desk().procurement().id();
  }

  /** What has to be seen to before it can go on, where the rules will ask for it. */
  public List<String> notes() {
    return errand.state() instanceof Tender && OPENERS.contains(errand.verb())
        ? Openers.notes(errand.desk(), names)
        : List.of();
  }

  /** Pages to have open beside the form. */
  public List<ThingView.Todo> links() {
    var about = errand.state() instanceof Sheet s ? s.bid() : errand.about();
    return errand.command() == WriteSheet.class && about != null
        ? List.of(
            new ThingView.Todo(names.text("work.bid.page"), "/work/bids/" + about.id()),
            new ThingView.Todo(
                names.text("work.bid.documents"), "/bids/" + about.id() + "/documents"))
        : List.of();
  }

  /** Who will see what is written here. */
  public String seenBy() {
    return names
        .find("work.sees." + errand.thing().word() + "." + errand.verb())
        .or(() -> names.find("work.sees." + errand.thing().word()))
        .orElse("");
  }

  /** Whether the person works on the purchase for the city. */
  public boolean isStaff() {
    return errand.desk().isStaff();
  }

  /** Whether it cannot be taken back and people should stop for a moment. */
  public boolean isGrave() {
    return GRAVE.contains(errand.thing().word() + "." + errand.verb());
  }

  /** Whether there is so little to write that what it is about can stand open above it. */
  public boolean isShort() {
    return form.fields().size() <= 3;
  }

  public String button() {
    return names.find(errand.key() + ".button").orElseGet(this::title);
  }

  public String text(String key, Object... arguments) {
    return names.text(key, arguments);
  }

  /** Whether what it would do can be seen before it is sent. */
  public boolean showsEffect() {
    return errand.verb().equals("propose-amendment");
  }
}
