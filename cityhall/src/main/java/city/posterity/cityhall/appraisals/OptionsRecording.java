package city.posterity.cityhall.appraisals;

import city.posterity.cityhall.appraisals.OptionsDesk.Lying;
import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.casefile.CommandRequest;
import city.posterity.cityhall.casefile.CommandRequest.Idempotency;
import city.posterity.cityhall.operations.Sha256;
import city.posterity.procurement.planning.need.AppraiseOptions;
import city.posterity.procurement.planning.need.OptionsAppraisal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what was calculated and records what was chosen. */
@Component
final class OptionsRecording {

  private final KeptAppraisals appraisals;
  private final Casefile casefile;

  OptionsRecording(KeptAppraisals appraisals, Casefile casefile) {
    this.appraisals = appraisals;
    this.casefile = casefile;
  }

  /**
   * @param version of the need that the person saw
   * @param once names the wish, so that the same page sent twice does one thing
   * @throws city.posterity.cityhall.casefile.CasefileException if it is refused
   */
  void record(Lying lying, OptionsSheet sheet, Appraiser.Ran ran, long version, String once) {
    appraisals.keep(lying.caller().cityId(), lying.procurement().id(), ran);
    var command = new AppraiseOptions(appraisal(sheet, ran));
    byte[] hash =
        Sha256.digest()
            .digest(
                (lying.thing() + "\n" + version + "\n" + command).getBytes(StandardCharsets.UTF_8));
    casefile.perform(
        new CommandRequest(
            lying.caller().cityId(),
            lying.procurement().id(),
            lying.thing(),
            command,
            lying.caller().actor(),
            version,
            null,
            casefile.now(),
            once.isBlank() || once.length() > 100
                ? null
                : new Idempotency("options-" + once, hash)));
  }

  private static OptionsAppraisal appraisal(OptionsSheet sheet, Appraiser.Ran ran) {
    var looked = new ArrayList<OptionsAppraisal.Looked>();
    for (int i = 0; i < sheet.options().size(); i++) {
      looked.add(new OptionsAppraisal.Looked(OptionsFile.id(i), sheet.options().get(i).role()));
    }
    var out = new ArrayList<OptionsAppraisal.LeftOut>();
    leftOut(out, OptionsAppraisal.Role.DO_NOTHING, sheet.noNothing());
    leftOut(out, OptionsAppraisal.Role.REPAIR, sheet.noRepair());
    leftOut(out, OptionsAppraisal.Role.SHARE_OR_REUSE, sheet.noSharing());
    return new OptionsAppraisal(
        ran.appraised(),
        looked,
        out,
        OptionsFile.id(Integer.parseInt(Objects.requireNonNull(sheet.chosen())) - 1),
        Objects.requireNonNull(sheet.reason()));
  }

  private static void leftOut(
      List<OptionsAppraisal.LeftOut> out, OptionsAppraisal.Role role, @Nullable String why) {
    if (why != null) {
      out.add(new OptionsAppraisal.LeftOut(role, why));
    }
  }
}
