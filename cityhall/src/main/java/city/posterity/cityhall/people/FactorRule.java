package city.posterity.cityhall.people;

import static city.posterity.cityhall.people.internal.db.Tables.FACTOR_RULE;

import city.posterity.cityhall.operations.RowId;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Role;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Of whom the city asks a second factor. It is chosen when a city is set up; where nobody has
 * chosen (a demonstration, a city from before there was a choice), of nobody. Whoever has a factor
 * is asked for it in any case.
 */
@Component
class FactorRule {

  /** Of whom it can be asked. */
  enum Group {
    /** Administrators. */
    ADMINISTRATORS,
    /** Whoever else acts for a buyer, in whatever role. */
    MEMBERS,
    /** Whoever decides complaints. */
    REVIEWERS,
    /** People of suppliers. */
    SUPPLIERS;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What holds for a new city. */
  static final Set<Group> FOR_A_NEW_CITY =
      Set.of(Group.ADMINISTRATORS, Group.MEMBERS, Group.REVIEWERS);

  private final DSLContext database;
  private final Persons persons;
  private final RealTime time;

  FactorRule(DSLContext database, Persons persons, RealTime time) {
    this.database = database;
    this.persons = persons;
    this.time = time;
  }

  /** What was chosen, by whom and when. */
  record Chosen(Set<Group> asked, PersonId by, Instant at) {

    Chosen {
      asked = Set.copyOf(asked);
    }
  }

  /** Holds from the next sign-in on. */
  @Transactional
  public void choose(UUID cityId, Set<Group> asked, PersonId by) {
    database
        .insertInto(FACTOR_RULE)
        .set(FACTOR_RULE.CITY_ID, cityId)
        .set(FACTOR_RULE.ID, RowId.next())
        .set(FACTOR_RULE.ASKED, asked.stream().sorted().map(Group::word).toArray(String[]::new))
        .set(FACTOR_RULE.BY_PERSON, by.value())
        .set(FACTOR_RULE.AT, time.instant().atOffset(ZoneOffset.UTC))
        .execute();
  }

  /** The newest first: that one holds. */
  @Transactional(readOnly = true)
  public List<Chosen> history(UUID cityId) {
    return database
        .selectFrom(FACTOR_RULE)
        .where(FACTOR_RULE.CITY_ID.eq(cityId))
        .orderBy(FACTOR_RULE.ID.desc())
        .limit(20)
        .fetch(row ->
            new Chosen(
                groups(row.getAsked()), new PersonId(row.getByPerson()), row.getAt().toInstant()));
  }

  /** Whether it is asked of this person, in any place where the person acts. */
  @Transactional(readOnly = true)
  public boolean asks(UUID cityId, PersonId person) {
    var history = history(cityId);
    if (history.isEmpty()) {
      return false;
    }
    Set<Group> asked = history.getFirst().asked();
    return persons.memberships(cityId, person).stream()
        .flatMap(m -> groups(m).stream())
        .anyMatch(asked::contains);
  }

  private static Set<Group> groups(PersonView.Membership membership) {
    var groups = EnumSet.noneOf(Group.class);
    for (OrganisationKind kind : membership.kinds()) {
      groups.add(
          switch (kind) {
            case BUYER ->
                membership.roles().contains(Role.ADMINISTRATOR)
                    ? Group.ADMINISTRATORS
                    : Group.MEMBERS;
            case REVIEW_BODY -> Group.REVIEWERS;
            case SUPPLIER -> Group.SUPPLIERS;
          });
    }
    return groups;
  }

  private static Set<Group> groups(String[] words) {
    var groups = EnumSet.noneOf(Group.class);
    for (Group group : Group.values()) {
      if (Arrays.asList(words).contains(group.word())) {
        groups.add(group);
      }
    }
    return groups;
  }
}
