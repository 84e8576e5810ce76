package city.posterity.cityhall.appraisals;

import city.posterity.appraisal.AppraisalException;
import city.posterity.cityhall.casefile.GateKeeper;
import city.posterity.procurement.lifecycle.Appraised;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.planning.need.AppraiseOptions;
import city.posterity.procurement.planning.need.NeedRule;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Lets nobody put figures into a plan that its appraisal did not give. */
@Component
final class OptionsGate implements GateKeeper {

  private final KeptAppraisals kept;

  OptionsGate(KeptAppraisals kept) {
    this.kept = kept;
  }

  @Override
  public Opinion ask(DSLContext database, Question question) {
    return question.command() instanceof AppraiseOptions(var options)
            && !isKept(question.cityId(), options.appraised())
        ? new Unknown()
        : Opinion.NONE;
  }

  /** Whether the city has the file, and the file gives just this. */
  private boolean isKept(UUID cityId, Appraised given) {
    return kept.find(cityId, given.result())
        .filter(k -> {
          try {
            return Appraiser.run(k.input(), k.seed(), k.draws(), null).appraised().equals(given);
          } catch (AppraisalException _) {
            return false;
          }
        })
        .isPresent();
  }

  private record Unknown() implements Opinion {
    @Override
    public List<Finding> against() {
      return List.of(Finding.of(NeedRule.APPRAISAL_UNKNOWN).at("/options/appraised"));
    }

    @Override
    public void keep(UUID commandId) {
      throw new IllegalStateException("it was refused");
    }
  }
}
