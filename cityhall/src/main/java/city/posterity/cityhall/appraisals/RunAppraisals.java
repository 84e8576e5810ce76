package city.posterity.cityhall.appraisals;

import city.posterity.procurement.lifecycle.Appraised;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Runs appraisals for other parts of the application, and keeps what went in and came out. */
@Component
public final class RunAppraisals {

  private final KeptAppraisals kept;

  RunAppraisals(KeptAppraisals kept) {
    this.kept = kept;
  }

  /**
   * What a command of the purchase can name from then on.
   *
   * @param input JSON in UTF-8, as the command {@code posterity appraise} takes it
   * @throws city.posterity.appraisal.AppraisalException with everything that is wrong with it
   */
  public Appraised run(UUID cityId, UUID procurementId, byte[] input, long seed, int draws) {
    var ran = Appraiser.run(input, seed, draws, null);
    kept.keep(cityId, procurementId, ran);
    return ran.appraised();
  }
}
