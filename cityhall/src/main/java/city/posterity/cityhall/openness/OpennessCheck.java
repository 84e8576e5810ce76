package city.posterity.cityhall.openness;

import city.posterity.cityhall.casefile.Replay;
import city.posterity.cityhall.operations.Check;
import java.util.List;
import org.springframework.stereotype.Component;

/** What doctor asks of what was published. */
@Component
final class OpennessCheck implements Check {

  private final OpennessDoctor doctor;
  private final Replay replay;

  OpennessCheck(OpennessDoctor doctor, Replay replay) {
    this.doctor = doctor;
    this.replay = replay;
  }

  @Override
  public String claim() {
    return "Every published record is what its events give, and what is withheld is what was approved.";
  }

  @Override
  public List<Finding> examine() {
    return replay.cities().stream()
        .flatMap(city -> doctor.examine(city).stream())
        .map(c ->
            new Finding(
                c.row() + ": " + c.what(),
                "Say with POSTERITY_BASE_URL under which address it was published, if that is"
                    + " another now. Otherwise compare it with a backup or a mirror; nothing but the"
                    + " program writes these tables"))
        .toList();
  }
}
