package city.posterity.cityhall.documents;

import city.posterity.cityhall.openness.Redactions;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Withholds the files that a redaction in force names. */
@Component
final class RedactedFiles implements Withholding {

  private final Redactions redactions;

  RedactedFiles(Redactions redactions) {
    this.redactions = redactions;
  }

  @Override
  public boolean withheld(UUID cityId, String sha256) {
    return redactions.isWithheld(cityId, sha256);
  }
}
