package city.posterity.cityhall.work;

import static city.posterity.cityhall.work.internal.db.Tables.DESK;

import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.casefile.Packs;
import city.posterity.cityhall.forms.Options.Option;
import city.posterity.cityhall.people.Directory;
import city.posterity.cityhall.people.OrganisationKind;
import city.posterity.cityhall.people.OrganisationView;
import city.posterity.cityhall.people.Organisations;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.pack.Pack;
import city.posterity.procurement.policymaking.input.Input;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Options that lie outside of a procurement. */
@Component
final class StoredChoices implements WorkOptions.Choices {

  private static final int AT_ONCE = 1_000;

  private final Directory directory;
  private final Organisations organisations;
  private final Packs packs;
  private final Casefile casefile;
  private final DSLContext database;

  StoredChoices(
      Directory directory,
      Organisations organisations,
      Packs packs,
      Casefile casefile,
      DSLContext database) {
    this.directory = directory;
    this.organisations = organisations;
    this.packs = packs;
    this.casefile = casefile;
    this.database = database;
  }

  @Override
  public List<Directory.Entry> staff(UUID cityId) {
    return directory.staff(cityId);
  }

  @Override
  public List<OrganisationView> organisations(UUID cityId, OrganisationKind kind) {
    var all = new ArrayList<OrganisationView>();
    List<OrganisationView> part;
    do {
      UUID last = all.isEmpty() ? null : all.getLast().id().value();
      part = organisations.list(cityId, new Organisations.Wanted("", kind, last, AT_ONCE));
      all.addAll(part);
    } while (part.size() == AT_ONCE);
    all.sort(Comparator.comparing(OrganisationView::name));
    return List.copyOf(all);
  }

  @Override
  public Pack pack(Desk desk) {
    return packs.get(desk.procedure().packId());
  }

  @Override
  public List<Input> contributions(Desk desk, List<String> ids) {
    var wanted =
        ids.stream()
            .map(id -> new StreamId(Thing.INPUT, Desks.id(id)))
            .collect(Collectors.toUnmodifiableSet());
    return casefile.find(desk.caller().cityId(), desk.procurement().id(), wanted).stream()
        .flatMap(p -> p.stream(Input.class))
        .filter(desk::mayRead)
        .toList();
  }

  @Override
  public List<Option> otherNeeds(Desk desk) {
    return database
        .selectFrom(DESK)
        .where(
            DESK.CITY_ID.eq(desk.caller().cityId()),
            DESK.THING.eq(Thing.NEED.word()),
            DESK.PROCUREMENT_ID.ne(desk.procurement().id()))
        .orderBy(DESK.CHANGED_AT.desc())
        .fetch(r -> new Option(r.getProcurementId().toString(), r.getTitle()));
  }
}
