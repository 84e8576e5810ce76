package city.posterity.cityhall.people;

import static city.posterity.cityhall.people.internal.db.Tables.ORGANISATION;
import static city.posterity.cityhall.people.internal.db.Tables.UNIT;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;

import city.posterity.cityhall.operations.CityClock;
import city.posterity.cityhall.operations.RowId;
import city.posterity.cityhall.people.internal.db.tables.records.OrganisationRecord;
import city.posterity.cityhall.web.TableOrder;
import city.posterity.procurement.machine.OrganisationId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of organisations. */
@Component
public class Organisations {

  private final DSLContext database;
  private final CityClock clock;

  Organisations(DSLContext database, CityClock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Which to list.
   *
   * @param text part of the name; empty for all
   * @param kind absent for all
   * @param after the last one already seen; absent at the beginning
   */
  public record Wanted(
      String text, @Nullable OrganisationKind kind, @Nullable UUID after, int limit) {}

  /**
   * Registers an organisation.
   *
   * @throws org.springframework.dao.DuplicateKeyException if the identifier is registered already
   */
  @Transactional
  public OrganisationId register(UUID cityId, NewOrganisation wanted) {
    UUID id = RowId.next();
    var address = wanted.address();
    var contact = wanted.contactPoint();
    database
        .insertInto(ORGANISATION)
        .set(ORGANISATION.CITY_ID, cityId)
        .set(ORGANISATION.ID, id)
        .set(
            ORGANISATION.KINDS,
            wanted.kinds().stream().sorted().map(OrganisationKind::word).toArray(String[]::new))
        .set(ORGANISATION.NAME, wanted.name())
        .set(ORGANISATION.SCHEME, wanted.identifier().scheme())
        .set(ORGANISATION.IDENTIFIER, wanted.identifier().id())
        .set(ORGANISATION.STREET_ADDRESS, address.streetAddress())
        .set(ORGANISATION.LOCALITY, address.locality())
        .set(ORGANISATION.REGION, address.region())
        .set(ORGANISATION.POSTAL_CODE, address.postalCode())
        .set(ORGANISATION.COUNTRY_NAME, address.countryName())
        .set(ORGANISATION.CONTACT_NAME, contact.name())
        .set(ORGANISATION.CONTACT_EMAIL, contact.email())
        .set(ORGANISATION.CONTACT_TELEPHONE, contact.telephone())
        .set(ORGANISATION.CONTACT_URL, contact.url())
        .set(ORGANISATION.CREATED_AT, clock.instant().atOffset(ZoneOffset.UTC))
        .execute();
    for (var unit : wanted.units()) {
      database
          .insertInto(UNIT)
          .set(UNIT.CITY_ID, cityId)
          .set(UNIT.ORGANISATION_ID, id)
          .set(UNIT.CODE, unit.code())
          .set(UNIT.NAME, unit.name())
          .execute();
    }
    return new OrganisationId(id);
  }

  /**
   * @param scale micro, small, medium or large, as the organisation says of itself
   */
  @Transactional
  void setScale(UUID cityId, OrganisationId id, String scale) {
    database
        .update(ORGANISATION)
        .set(ORGANISATION.SCALE, scale)
        .where(ORGANISATION.CITY_ID.eq(cityId), ORGANISATION.ID.eq(id.value()))
        .execute();
  }

  /** Empty if there is none of this id. */
  @Transactional(readOnly = true)
  public Optional<OrganisationView> find(UUID cityId, OrganisationId id) {
    return views(
            cityId,
            database
                .selectFrom(ORGANISATION)
                .where(ORGANISATION.CITY_ID.eq(cityId), ORGANISATION.ID.eq(id.value()))
                .fetch())
        .stream()
        .findFirst();
  }

  /** In the order in which they were registered. */
  @Transactional(readOnly = true)
  public List<OrganisationView> list(UUID cityId, Wanted wanted) {
    UUID after = wanted.after();
    return views(
        cityId,
        database
            .selectFrom(ORGANISATION)
            .where(ORGANISATION.CITY_ID.eq(cityId), named(wanted.text()), of(wanted.kind()))
            .and(after == null ? noCondition() : ORGANISATION.ID.gt(after))
            .orderBy(ORGANISATION.ID)
            .limit(wanted.limit())
            .fetch());
  }

  /** Columns that organisations can be sorted by. */
  static final List<String> COLUMNS = List.of("name", "kinds", "identifier", "country");

  /**
   * @param text part of the name; empty for all
   */
  @Transactional(readOnly = true)
  List<OrganisationView> sorted(UUID cityId, String text, TableOrder order, int from, int limit) {
    Field<?> by =
        switch (order.column()) {
          case "kinds" -> ORGANISATION.KINDS;
          case "identifier" -> concat(ORGANISATION.SCHEME, inline("-"), ORGANISATION.IDENTIFIER);
          case "country" -> lower(ORGANISATION.COUNTRY_NAME);
          default -> lower(ORGANISATION.NAME);
        };
    return views(
        cityId,
        database
            .selectFrom(ORGANISATION)
            .where(ORGANISATION.CITY_ID.eq(cityId), named(text))
            .orderBy(order.in(by), ORGANISATION.ID)
            .offset(from)
            .limit(limit)
            .fetch());
  }

  private static Condition named(String text) {
    return text.isBlank()
        ? noCondition()
        : lower(ORGANISATION.NAME).contains(text.strip().toLowerCase(Locale.ROOT));
  }

  private static Condition of(@Nullable OrganisationKind kind) {
    return kind == null ? noCondition() : ORGANISATION.KINDS.contains(new String[] {kind.word()});
  }

  private List<OrganisationView> views(UUID cityId, List<OrganisationRecord> rows) {
    var units = units(cityId, rows.stream().map(OrganisationRecord::getId).toList());
    return rows.stream().map(r -> view(r, units.getOrDefault(r.getId(), List.of()))).toList();
  }

  private Map<UUID, List<OrganisationView.Unit>> units(UUID cityId, Collection<UUID> of) {
    return database
        .selectFrom(UNIT)
        .where(UNIT.CITY_ID.eq(cityId), UNIT.ORGANISATION_ID.in(of), UNIT.CLOSED_AT.isNull())
        .orderBy(UNIT.ORGANISATION_ID, UNIT.CODE)
        .fetch()
        .stream()
        .collect(
            groupingBy(
                u -> u.getOrganisationId(),
                mapping(u -> new OrganisationView.Unit(u.getCode(), u.getName()), toList())));
  }

  private static OrganisationView view(OrganisationRecord row, List<OrganisationView.Unit> units) {
    return new OrganisationView(
        new OrganisationId(row.getId()),
        Arrays.stream(row.getKinds()).map(OrganisationKind::of).collect(toSet()),
        row.getName(),
        new OrganisationView.Identifier(row.getScheme(), row.getIdentifier()),
        new OrganisationView.Address(
            row.getStreetAddress(),
            row.getLocality(),
            row.getRegion(),
            row.getPostalCode(),
            row.getCountryName()),
        new OrganisationView.ContactPoint(
            row.getContactName(),
            row.getContactEmail(),
            row.getContactTelephone(),
            row.getContactUrl()),
        units);
  }
}
