package city.posterity.cityhall.appraisals;

import city.posterity.appraisal.AppraisalException;
import city.posterity.cityhall.casefile.GateKeeper;
import city.posterity.procurement.lifecycle.Appraised;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.planning.need.AppraiseOptions;
import city.posterity.procurement.planning.need.Need;
import city.posterity.procurement.planning.need.NeedRule;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Lets nobody put figures into a plan that its appraisal did not give. */
@Component
final class OptionsGate implements GateKeeper {

  private static final String PLACE = "/options/appraised";

  private final KeptAppraisals kept;

  OptionsGate(KeptAppraisals kept) {
    this.kept = kept;
  }

  @Override
  public Opinion ask(DSLContext database, Question question) {
    if (!(question.command() instanceof AppraiseOptions(var options))) {
      return Opinion.NONE;
    }
    var file = kept.find(question.cityId(), options.appraised().result());
    if (file.filter(k -> gives(k, options.appraised())).isEmpty()) {
      return Opinion.against(List.of(Finding.of(NeedRule.APPRAISAL_UNKNOWN).at(PLACE)));
    }
    String currency = Comparisons.json(file.orElseThrow().input()).path("currency").asString();
    return question
        .before()
        .find(Need.class, question.target())
        .flatMap(n -> Optional.ofNullable(n.plan()))
        .map(p -> p.estimate().currency())
        .filter(c -> !c.equals(currency))
        .<Opinion>map(c ->
            Opinion.against(
                List.of(Finding.of(NeedRule.CURRENCY_DIFFERS, "currency", c).at(PLACE))))
        .orElse(Opinion.NONE);
  }

  /** Whether the file gives just this. */
  private static boolean gives(KeptAppraisals.Kept file, Appraised given) {
    try {
      return Appraiser.run(file.input(), file.seed(), file.draws(), null).appraised().equals(given);
    } catch (AppraisalException _) {
      return false;
    }
  }
}
