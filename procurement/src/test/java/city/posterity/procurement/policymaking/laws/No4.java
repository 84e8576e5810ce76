package city.posterity.procurement.policymaking.laws;

import city.posterity.procurement.policymaking.response.Answer;
import city.posterity.procurement.policymaking.response.Decision;
import city.posterity.procurement.policymaking.response.Response;
import java.util.Set;

/** 4: every answer says why, and every no what it rests on. */
final class No4 implements PolicyLaw {

  private static final Set<Decision> NO = Set.of(Decision.REJECTED, Decision.OUT_OF_SCOPE);

  @Override
  public int number() {
    return 4;
  }

  @Override
  public void rest(PolicyCase policy) {
    policy
        .all(Response.class)
        .forEach(r -> {
          Answer answer = r.answer();
          require(!answer.reason().isBlank(), "%s does not say why", r);
          require(
              !NO.contains(answer.decision()) || !answer.reference().isBlank(),
              "%s rests on nothing",
              r);
        });
  }
}
