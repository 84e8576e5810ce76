package city.posterity.cityhall.policymaking;

import city.posterity.procurement.policymaking.theme.Theme;
import java.util.UUID;

/** A theme to sort into, with the address where an answer to it is written. */
public record DeskTheme(String id, String title, String answer) {

  DeskTheme(Theme theme, UUID policy) {
    this(
        theme.id().id().toString(),
        theme.title(),
        "/work/procurements/" + policy + "/responses/new?about=" + theme.id());
  }
}
