package city.posterity.procurement.policymaking.process;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Personal;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.policymaking.clause.Languages;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody joins the working group.
 *
 * @param person absent for somebody who has no account here and so has no duty
 * @param name as it is published
 * @param interests what the person has to do with the matter; also that there is nothing
 */
public record AddMember(
    @Nullable PersonId person,
    String name,
    Sector sector,
    String interests,
    Set<Duty> duties,
    List<String> reads)
    implements Command {

  public AddMember {
    duties = Set.copyOf(duties);
    reads = List.copyOf(reads);
  }

  @Override
  public Outcome decide(Context context) {
    var policy = context.self(PolicyProcess.class);
    var said =
        new Said()
            .text(name, "/name")
            .text(interests, "/interests")
            .require(
                person == null
                    || policy.activeMembers().stream().noneMatch(m -> person.equals(m.person())),
                MakingRule.MEMBER_TWICE,
                "/person")
            .require(
                person != null || duties.stream().allMatch(d -> d == Duty.MEMBER),
                MakingRule.DUTY_NEEDS_ACCOUNT,
                "/duties");
    reads.forEach(
        l -> said.require(Languages.isTag(l), MakingRule.LANGUAGE_WRONG, "/reads", "language", l));
    return said.orElse(() -> new PolicyEvent.MemberJoined(member(policy, context.now())));
  }

  private Member member(PolicyProcess policy, Instant now) {
    int number = policy.members().size() + 1;
    PersonId subject =
        person == null
            ? new PersonId(StreamId.derived(Thing.POLICY, policy.id(), "member/" + number).id())
            : person;
    return new Member(
        number,
        person,
        new Personal(subject, name.strip()),
        sector,
        interests,
        duties,
        reads,
        now,
        null);
  }
}
