package city.posterity.cityhall.appraisals;

import static city.posterity.cityhall.appraisals.internal.db.Tables.APPRAISAL;

import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.casefile.Replay;
import city.posterity.cityhall.operations.Check;
import city.posterity.procurement.evaluation.panel.Evaluation;
import city.posterity.procurement.lifecycle.Appraised;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.planning.need.Need;
import city.posterity.procurement.planning.need.OptionsAppraisal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What doctor asks of the appraisals. */
@Component
final class AppraisalCheck implements Check {

  private static final int FETCH = 20;
  private static final String REMEDY =
      "Compare appraisals.appraisal with a backup; nothing but the program writes it, and whoever"
          + " has the input gets the result again with the command posterity appraise";

  private final DSLContext database;
  private final TransactionTemplate transaction;
  private final Replay replay;
  private final Casefile casefile;

  AppraisalCheck(
      DSLContext database, TransactionTemplate transaction, Replay replay, Casefile casefile) {
    this.database = database;
    this.transaction = transaction;
    this.replay = replay;
    this.casefile = casefile;
  }

  @Override
  public String claim() {
    return "Every appraisal that a purchase names is kept, and its files are those of its hashes.";
  }

  @Override
  public List<Finding> examine() {
    var findings = new ArrayList<Finding>();
    for (UUID city : replay.cities()) {
      Set<String> whole = whole(city, findings);
      for (UUID id : replay.procurements(city)) {
        casefile.find(city, id).stream()
            .flatMap(AppraisalCheck::named)
            .filter(a -> !whole.contains(a.input() + " " + a.result()))
            .forEach(a ->
                findings.add(
                    new Finding("procurement " + id + " names appraisal " + a.result(), REMEDY)));
      }
    }
    return findings;
  }

  private static Stream<Appraised> named(Procurement procurement) {
    return Stream.concat(
        procurement.stream(Need.class)
            .flatMap(n -> Optional.ofNullable(n.options()).stream())
            .map(OptionsAppraisal::appraised),
        procurement.stream(Evaluation.class)
            .flatMap(e -> e.rankings().stream())
            .flatMap(r -> Optional.ofNullable(r.appraised()).stream()));
  }

  /** Inputs with their results whose files are what their hashes say. */
  private Set<String> whole(UUID city, List<Finding> findings) {
    var whole = new HashSet<String>();
    transaction.executeWithoutResult(_ -> {
      try (var rows =
          database
              .selectFrom(APPRAISAL)
              .where(APPRAISAL.CITY_ID.eq(city))
              .fetchSize(FETCH)
              .fetchLazy()) {
        rows.forEach(r -> {
          if (Appraiser.hash(r.getInputFile()).equals(r.getInput())
              && Appraiser.hash(r.getResultFile()).equals(r.getResult())) {
            whole.add(r.getInput() + " " + r.getResult());
          } else {
            findings.add(new Finding("appraisals.appraisal " + r.getResult(), REMEDY));
          }
        });
      }
    });
    return whole;
  }
}
