package city.posterity.cityhall.delivery;

import static city.posterity.cityhall.delivery.internal.db.Tables.INHERITED_CONTRACT;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;

import city.posterity.cityhall.delivery.internal.db.tables.records.InheritedContractRecord;
import city.posterity.cityhall.operations.CityClock;
import city.posterity.cityhall.operations.RowId;
import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.cityhall.web.TableFile;
import city.posterity.cityhall.web.TableOrder;
import city.posterity.procurement.MainCategory;
import city.posterity.procurement.Money;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The contracts from before, as they are kept. */
@Component
public class InheritedContracts {

  private static final int FETCH = 500;

  /** Columns that they can be sorted by. */
  static final List<String> COLUMNS =
      List.of("reference", "title", "supplier", "department", "value", "end");

  private static final TableOrder PLAIN = TableOrder.of("", COLUMNS, "reference", "", Map.of());

  private final DSLContext database;
  private final CityClock clock;

  InheritedContracts(DSLContext database, CityClock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * @param version grows with each change
   */
  record Kept(UUID id, int version, Inherited contract) {}

  /**
   * Those that somebody looks for, by reference.
   *
   * @param text part of the reference, title, supplier or department; empty for all
   */
  List<Kept> list(UUID cityId, String text, TableOrder order, int from, int limit) {
    Field<?> by =
        switch (order.column()) {
          case "title" -> lower(INHERITED_CONTRACT.TITLE);
          case "supplier" -> lower(INHERITED_CONTRACT.SUPPLIER);
          case "department" -> lower(INHERITED_CONTRACT.DEPARTMENT);
          case "value" -> INHERITED_CONTRACT.VALUE;
          case "end" -> INHERITED_CONTRACT.ENDS_ON;
          default -> INHERITED_CONTRACT.REFERENCE;
        };
    return database
        .selectFrom(INHERITED_CONTRACT)
        .where(INHERITED_CONTRACT.CITY_ID.eq(cityId), speaking(text))
        .orderBy(order.in(by), INHERITED_CONTRACT.REFERENCE, INHERITED_CONTRACT.ID)
        .offset(from)
        .limit(limit)
        .fetch(InheritedContracts::read);
  }

  /** All of them, without keeping them in memory. */
  void each(UUID cityId, Consumer<Inherited> taking) {
    for (int from = 0; ; from += FETCH) {
      var page = list(cityId, "", PLAIN, from, FETCH);
      page.forEach(k -> taking.accept(k.contract()));
      if (page.size() < FETCH) {
        return;
      }
    }
  }

  /** All of them in the form in which they can be imported; the stream is not closed. */
  public void writeCsv(UUID cityId, OutputStream out) throws IOException {
    TableFile file = TableFile.Format.CSV.begin(out, "contracts", Column.words());
    each(cityId, c -> file.row(ContractForm.cells(c)));
    file.finish();
  }

  private static Condition speaking(String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    return wanted.isEmpty()
        ? noCondition()
        : lower(INHERITED_CONTRACT.REFERENCE)
            .contains(wanted)
            .or(lower(INHERITED_CONTRACT.TITLE).contains(wanted))
            .or(lower(INHERITED_CONTRACT.SUPPLIER).contains(wanted))
            .or(lower(INHERITED_CONTRACT.DEPARTMENT).contains(wanted));
  }

  Optional<Kept> find(UUID cityId, UUID id) {
    return database
        .selectFrom(INHERITED_CONTRACT)
        .where(INHERITED_CONTRACT.CITY_ID.eq(cityId), INHERITED_CONTRACT.ID.eq(id))
        .fetchOptional(InheritedContracts::read);
  }

  /** Those of these references that are here, by reference. */
  Map<String, Inherited> known(UUID cityId, Collection<String> references) {
    var known = new HashMap<String, Inherited>();
    database
        .selectFrom(INHERITED_CONTRACT)
        .where(INHERITED_CONTRACT.CITY_ID.eq(cityId), INHERITED_CONTRACT.REFERENCE.in(references))
        .forEach(row -> known.put(row.getReference(), read(row).contract()));
    return known;
  }

  /**
   * Writes down those whose reference is not here yet; the others stay as they are.
   *
   * @return how many were new
   */
  int add(Caller by, List<Inherited> contracts) {
    var rows = new ArrayList<InheritedContractRecord>();
    for (Inherited contract : contracts) {
      var row = new InheritedContractRecord();
      row.setCityId(by.cityId());
      row.setId(RowId.next());
      row.setVersion(1);
      write(row, contract, by);
      rows.add(row);
    }
    int added = 0;
    for (InheritedContractRecord row : rows) {
      added += database.insertInto(INHERITED_CONTRACT).set(row).onConflictDoNothing().execute();
    }
    return added;
  }

  /**
   * @param version that the change was begun on
   * @return whether it was still that one
   * @throws org.springframework.dao.DuplicateKeyException if another has the reference
   */
  boolean change(Caller by, UUID id, int version, Inherited contract) {
    var row = new InheritedContractRecord();
    write(row, contract, by);
    row.setVersion(version + 1);
    return database
            .update(INHERITED_CONTRACT)
            .set(row)
            .where(
                INHERITED_CONTRACT.CITY_ID.eq(by.cityId()),
                INHERITED_CONTRACT.ID.eq(id),
                INHERITED_CONTRACT.VERSION.eq(version))
            .execute()
        == 1;
  }

  void remove(UUID cityId, UUID id) {
    database
        .deleteFrom(INHERITED_CONTRACT)
        .where(INHERITED_CONTRACT.CITY_ID.eq(cityId), INHERITED_CONTRACT.ID.eq(id))
        .execute();
  }

  private void write(InheritedContractRecord row, Inherited contract, Caller by) {
    Money value = contract.value();
    row.setReference(contract.reference());
    row.setTitle(contract.title());
    row.setSupplier(contract.supplier());
    row.setSupplierId(contract.supplierId());
    row.setBuyer(contract.buyer());
    row.setValue(value == null ? null : value.amount());
    row.setCurrency(value == null ? null : value.currency());
    row.setStartsOn(contract.start());
    row.setEndsOn(contract.end());
    row.setExtension(contract.extension());
    row.setDecideBy(contract.decideBy());
    row.setNoticeDays(contract.noticeDays());
    row.setCategory(word(contract.category()));
    row.setDepartment(contract.department());
    row.setNote(contract.note());
    row.setChangedAt(clock.instant().atOffset(ZoneOffset.UTC));
    row.setChangedBy(by.actor().person().value());
  }

  static @Nullable String word(@Nullable MainCategory category) {
    return category == null ? null : category.name().toLowerCase(Locale.ROOT);
  }

  private static Kept read(InheritedContractRecord row) {
    String category = row.getCategory();
    return new Kept(
        row.getId(),
        row.getVersion(),
        new Inherited(
            row.getReference(),
            row.getTitle(),
            row.getSupplier(),
            row.getSupplierId(),
            row.getBuyer(),
            row.getValue() == null ? null : new Money(row.getValue(), row.getCurrency()),
            row.getStartsOn(),
            row.getEndsOn(),
            row.getExtension(),
            row.getDecideBy(),
            row.getNoticeDays(),
            category == null ? null : MainCategory.valueOf(category.toUpperCase(Locale.ROOT)),
            row.getDepartment(),
            row.getNote()));
  }
}
