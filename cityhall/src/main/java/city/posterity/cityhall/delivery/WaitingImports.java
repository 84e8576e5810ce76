package city.posterity.cityhall.delivery;

import static city.posterity.cityhall.delivery.internal.db.Tables.WAITING_IMPORT;

import city.posterity.cityhall.operations.CityClock;
import city.posterity.cityhall.operations.RowId;
import city.posterity.cityhall.web.CurrentCaller.Caller;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files without a fault that wait for whoever sent them to say yes. */
@Component
class WaitingImports {

  /** After which a file that nobody confirmed is gone. */
  private static final Duration PATIENCE = Duration.ofDays(1);

  private final DSLContext database;
  private final InheritedContracts contracts;
  private final CityClock clock;

  WaitingImports(DSLContext database, InheritedContracts contracts, CityClock clock) {
    this.database = database;
    this.contracts = contracts;
    this.clock = clock;
  }

  /**
   * What a file would do now.
   *
   * @param fresh would be added
   * @param same are here already, the same in everything
   * @param differing are here already with something else, and would stay as they are
   */
  record Preview(
      String file,
      List<ContractFile.Line> fresh,
      List<ContractFile.Line> same,
      List<ContractFile.Line> differing) {
    Preview {
      fresh = List.copyOf(fresh);
      same = List.copyOf(same);
      differing = List.copyOf(differing);
    }
  }

  /** Keeps a file that was read without a fault. */
  @Transactional
  public UUID keep(Caller by, String fileName, byte[] content) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    database
        .deleteFrom(WAITING_IMPORT)
        .where(
            WAITING_IMPORT.CITY_ID.eq(by.cityId()), WAITING_IMPORT.SENT_AT.lt(now.minus(PATIENCE)))
        .execute();
    UUID id = RowId.next();
    database
        .insertInto(WAITING_IMPORT)
        .set(WAITING_IMPORT.CITY_ID, by.cityId())
        .set(WAITING_IMPORT.ID, id)
        .set(WAITING_IMPORT.PERSON_ID, by.actor().person().value())
        .set(WAITING_IMPORT.FILE_NAME, fileName)
        .set(WAITING_IMPORT.CONTENT, content)
        .set(WAITING_IMPORT.SENT_AT, now)
        .execute();
    return id;
  }

  /** Empty if it was confirmed, given up or sent by somebody else. */
  Optional<Preview> preview(Caller by, UUID id) {
    return database
        .select(WAITING_IMPORT.FILE_NAME, WAITING_IMPORT.CONTENT)
        .from(WAITING_IMPORT)
        .where(own(by, id))
        .fetchOptional()
        .map(row -> preview(by.cityId(), row.value1(), lines(row.value2())));
  }

  private Preview preview(UUID cityId, String file, List<ContractFile.Line> lines) {
    Map<String, Inherited> known =
        contracts.known(cityId, lines.stream().map(l -> l.contract().reference()).toList());
    var fresh = new ArrayList<ContractFile.Line>();
    var same = new ArrayList<ContractFile.Line>();
    var differing = new ArrayList<ContractFile.Line>();
    for (ContractFile.Line line : lines) {
      Inherited there = known.get(line.contract().reference());
      var kind = there == null ? fresh : there.equals(line.contract()) ? same : differing;
      kind.add(line);
    }
    return new Preview(file, fresh, same, differing);
  }

  /**
   * Imports what is new in it, all or nothing; the file is gone then.
   *
   * @return how many contracts were added; empty if there is no such file any more
   */
  @Transactional
  public Optional<Integer> confirm(Caller by, UUID id) {
    return database
        .deleteFrom(WAITING_IMPORT)
        .where(own(by, id))
        .returning(WAITING_IMPORT.CONTENT)
        .fetchOptional()
        .map(row ->
            contracts.add(
                by, lines(row.getContent()).stream().map(ContractFile.Line::contract).toList()));
  }

  @Transactional
  public void giveUp(Caller by, UUID id) {
    database.deleteFrom(WAITING_IMPORT).where(own(by, id)).execute();
  }

  private static org.jooq.Condition own(Caller by, UUID id) {
    return WAITING_IMPORT
        .CITY_ID
        .eq(by.cityId())
        .and(WAITING_IMPORT.ID.eq(id))
        .and(WAITING_IMPORT.PERSON_ID.eq(by.actor().person().value()));
  }

  private static List<ContractFile.Line> lines(byte[] content) {
    return switch (ContractFile.read(content)) {
      case ContractFile.Good(var lines) -> lines;
      case ContractFile.Wrong(var faults) ->
          throw new IllegalStateException("it was read without a fault before: " + faults);
    };
  }
}
