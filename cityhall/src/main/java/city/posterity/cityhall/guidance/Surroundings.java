package city.posterity.cityhall.guidance;

import city.posterity.cityhall.appraisals.AppraisalRecords;
import city.posterity.cityhall.emergency.Emergencies;
import city.posterity.cityhall.people.People;
import city.posterity.procurement.machine.Procurement;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what policies are told of beside a purchase. */
@Component
final class Surroundings {

  private final Emergencies emergencies;
  private final AppraisalRecords appraisals;
  // people ask the casefile, which asks the policies
  private final ObjectProvider<People> people;

  Surroundings(
      Emergencies emergencies, AppraisalRecords appraisals, ObjectProvider<People> people) {
    this.emergencies = emergencies;
    this.appraisals = appraisals;
    this.people = people;
  }

  Circumstances of(UUID cityId, Procurement procurement, Instant now) {
    return new Circumstances(
        emergencies.of(cityId, procurement),
        result -> appraisals.result(cityId, result),
        options -> appraisals.options(cityId, options),
        now,
        people.getObject().city().zone());
  }
}
