package city.posterity.cityhall.policymaking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import city.posterity.cityhall.casefile.CasefileException;
import city.posterity.cityhall.support.WithDatabase;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.policymaking.process.ApproveGroup;
import city.posterity.procurement.policymaking.process.Charter;
import city.posterity.procurement.policymaking.process.CharterPolicy;
import city.posterity.procurement.policymaking.process.EditCharter;
import city.posterity.procurement.policymaking.process.Reach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One name, one policy: gates go by the name. */
@PolicyTest
class NameGateTest implements WithDatabase {

  @Autowired GroupStory.Teller teller;
  @Autowired PolicyPeople people;

  @Test
  void aNameThatAnotherPolicyOfTheCityHasIsRefused() {
    var first = teller.tell().until(GroupStory.Stage.IN_FORCE).process().charter();
    var second = teller.tell().until(GroupStory.Stage.CHARTERED);

    assertThatExceptionOfType(CasefileException.Refused.class)
        .isThrownBy(() ->
            second.does(people.sponsor(), second.policy(), new EditCharter(as(first, Reach.CITY))))
        .satisfies(e ->
            assertThat(e.findings())
                .extracting(Finding::ruleId, Finding::pointer)
                .containsExactly(tuple("making.name-taken", "/charter/name")));
    var third = teller.tell();
    begin(third, as(first, Reach.CITY));
    assertThatExceptionOfType(CasefileException.Refused.class)
        .isThrownBy(() -> third.does(people.otherSponsor(), third.policy(), new ApproveGroup()));
    third.does(people.sponsor(), third.policy(), new EditCharter(as(first, Reach.MODEL)));
  }

  private void begin(GroupStory story, Charter charter) {
    story.does(people.sponsor(), story.policy(), new CharterPolicy(charter, null));
  }

  private static Charter as(Charter c, Reach reach) {
    return new Charter(
        reach,
        c.name(),
        c.title(),
        c.purpose(),
        c.question(),
        c.fixed(),
        c.decisionMaker(),
        c.languages(),
        c.sectors(),
        c.linkages());
  }
}
