package city.posterity.procurement.laws;

import java.util.List;

/** All of them, in the order of their numbers. */
final class Laws {

  static final List<Law> ALL =
      List.of(
          new Secrecy01(),
          new Standstill02(),
          new Winners03(),
          new Outcome04(),
          new Replay05(),
          new Clock06(),
          new FourEyes07(),
          new Refusals08(),
          new Sums09(),
          new Deadline10(),
          new NoDeadlock11(),
          new Ranking12(),
          new Shares13(),
          new Ends14(),
          new Answers15(),
          new Erasure16(),
          new Withholding17());

  private Laws() {}
}
