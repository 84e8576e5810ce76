package city.posterity.procurement.policymaking.laws;

import java.util.List;

/** All of them, in the order of their numbers. */
final class PolicyLaws {

  static final List<PolicyLaw> ALL =
      List.of(
          new Answered1(),
          new Reasons2(),
          new Consequence3(),
          new No4(),
          new Receipt5(),
          new Edges6(),
          new Anchors7(),
          new People8(),
          new FourEyes9(),
          new Replay10(),
          new Refusals11());

  private PolicyLaws() {}
}
