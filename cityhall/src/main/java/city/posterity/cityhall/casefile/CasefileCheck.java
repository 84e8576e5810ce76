package city.posterity.cityhall.casefile;

import static city.posterity.cityhall.casefile.internal.db.Tables.COMMAND;

import city.posterity.cityhall.operations.Check;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What doctor asks of the casefile. */
@Component
final class CasefileCheck implements Check {

  private final CasefileDoctor doctor;
  private final DSLContext database;

  CasefileCheck(CasefileDoctor doctor, DSLContext database) {
    this.doctor = doctor;
    this.database = database;
  }

  @Override
  public String claim() {
    return "Replaying every event gives the stored state, and nothing was altered by hand.";
  }

  @Override
  public List<Finding> examine() {
    return database.selectDistinct(COMMAND.CITY_ID).from(COMMAND).fetch(COMMAND.CITY_ID).stream()
        .flatMap(city -> doctor.examine(city).complaints().stream())
        .map(c ->
            new Finding(
                c.row() + ": " + c.what(),
                "Compare it with a backup; nothing but the program writes these tables"))
        .toList();
  }
}
