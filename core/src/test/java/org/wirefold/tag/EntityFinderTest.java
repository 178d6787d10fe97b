package org.wirefold.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirefold.analysis.AnalyzedText;
import org.wirefold.article.Article;
import org.wirefold.article.ArticleId;
import org.wirefold.article.InputTags;
import org.wirefold.article.SourceRef;

final class EntityFinderTest {
  private static final Tagger TAGGER = new Tagger(CompanyRegistry.load(), TopicTree.load());

  private static Tags tag(String title, String body) {
    Article article =
        Article.builder(new ArticleId("x"), new SourceRef("x", 0)).title(title).body(body).build();
    return TAGGER.tag(article, AnalyzedText.of(title), AnalyzedText.of(body));
  }

  private static List<String> companies(String body) {
    return tag("News", body).companies();
  }

  @Test
  void aListedCompanyBetweenSlashesIsOneOfAnAlliance() {
    assertEquals(
        List.of("renault", "nissan", "mitsubishi-motors"),
        companies("Sales of the Renault/Nissan/Mitsubishi Motors alliance fell in March."));
  }

  @Test
  void aTextMayBeginAnywhere() {
    for (String text :
        List.of(
            "or via our site.example and on Facebook, Twitter and on Capitol Hill (Mr Roe)",
            "rivals included Corvell, the privately held Penrith, like the law firm of Roe and Co",
            "he owns 20% of Corvell, and copyright 2016 by Penrith PNR, +0.2%, a U.S. firm")) {
      for (int begin = 0; begin < text.length(); begin++) {
        companies(text.substring(begin));
        companies(
            text.substring(begin, begin + 1).toUpperCase(Locale.ROOT) + text.substring(begin + 1));
      }
    }
  }

  @Test
  void aHeadlineInCapitalsKeepsItsCompany() {
    assertEquals(
        List.of("nvidia"), tag("Nvidia Wins Army Contract", "The ferry sank.").companies());
  }

  @Test
  void aTextMayEndAnywhere() {
    String text =
        "The shop of Smith & Sons (Pacific) Ltd, G.D. Searle, and Kidder, Peabody and Co (KPC) rose";
    for (String words : List.of("", "a ", "Mr ", "of the ")) {
      for (int before = 0; before < 30; before++) {
        for (int end = 0; end <= text.length(); end++) {
          companies(words.repeat(before) + text.substring(0, end));
        }
      }
    }
    assertEquals(List.of(), companies("a a a a a a a a a a a B (C"));
  }

  @Test
  void anExchangeIsACompanyWhereItActsNotWhereOthersTrade() {
    assertEquals(List.of("nyse"), companies("The New York Stock Exchange opposed the tax."));
    assertEquals(List.of(), companies("It hopes for a listing on the New York Stock Exchange."));
    assertEquals(List.of(), companies("Few issues rose on the NYSE by noon."));
    assertEquals(List.of(), companies("Copper slid, per CME Group data."));
    assertEquals(List.of(), companies("They trade on the Stock Exchange of Corvell Ltd."));
  }

  @Test
  void twoSpellingsOfOneNameAreNoList() throws RegistryException {
    String own =
        """
        {"id":"smith-pub","name":"Smithy and Daughters","ambiguous":true}
        {"id":"smith","name":"Smithy & Daughters"}
        """;
    Tagger tagger = new Tagger(CompanyRegistry.with(own, "companies.jsonl"), TopicTree.load());
    String body = "The shop of Smithy and Daughters was closed.";
    Article article =
        Article.builder(new ArticleId("x"), new SourceRef("x", 0)).title("News").body(body).build();
    assertEquals(
        List.of("smith"),
        tagger.tag(article, AnalyzedText.of("News"), AnalyzedText.of(body)).companies());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Apple pie won the prize at the village fair.",
        "He had a Target painted on the barn.",
        "The river Amazon rose after weeks of rain.",
        "Orange is the colour of the season in Orange County.",
        "Actor Harrison Ford waved from the boat.",
        "The Gap between the poles is widening.",
        "Shell collectors came to the beach.",
        "She applied for a Visa at the embassy.",
        "Mr Ford said he would walk home.",
        "They visited the Ford Foundation."
      })
  void aNameThatIsAWordOrAnothersNameIsNoCompanyByItself(String text) {
    assertEquals(List.of(), companies(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Shares of Apple fell.|apple",
        "The retailer Target opened ten stores.|target",
        "Amazon CEO Andy Jassy spoke.|amazon",
        "Gap (NYSE: GAP) closed higher.|gap",
        "Telecoms operator Orange bought a rival.|orange",
        "Carmaker Ford recalled its trucks.|ford",
        "Oil company Shell sold a refinery.|shell",
        "Visa Inc raised its fees for card payments.|visa"
      })
  void aWordNearItSettlesThatTheCompanyIsMeant(String text, String company) {
    assertEquals(List.of(company), companies(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "He took a job as a cashier at Target in spring.|target",
        "The fire began in the lot of a Wendy's on Friday.|wendys",
        "They parked a Jeep beside the barn.|jeep",
        "Somebody held a party on Zoom that night.|zoom",
        "A hall was built behind the Kia dealership.|kia",
        "In August, UPS said it would hire nobody.|ups",
        "Stocks fell as Caterpillar slid 4.6% in the morning.|caterpillar",
        "They came in a red Pontiac.|pontiac",
        "She spoke of GM's massive layoffs.|general-motors",
        "It is sold by McDonald's, Arby's, Wendy's and Jack in the Box.|mcdonalds;arbys;wendys;jack-in-the-box"
      })
  void whatABusinessHasTellsItsNameFromTheWord(String text, String names) {
    assertEquals(List.of(names.split(";", -1)), companies(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He is a fellow of the Center for Lumerin Technologies.",
        "A poll conducted by Harrowgate Research found the same.",
        "The storm took a roof, the NBC affiliate WQRS said.",
        "\"It is a madhouse,\" said Corlott, a textile broker.",
        "Reporting by Ann Lightly and S.A. Miller in Boise.",
        "The Swiss National Bank left its rates alone.",
        "Anna Roe, president of Refugees International, disagreed.",
        "They fought fires in the Amazon rainforest.",
        "Photo by Jane Roe/Invision for the academy.",
        "Credit: Commons/Flickr/Jane Roe",
        "The report by Corlott Economics, a think tank, was read by Corlott Economics CEO Ann Roe.",
        "Pellworth Strategies, a polling firm, asked voters.",
        "It went to Olla-Trent Works, a public-private partnership.",
        "The National Bank of Hungary left its rates alone.",
        "The worst lenders: Remember those.",
        "Ann Roe, CEO of Selbians for Economic Freedom, agreed.",
        "He chairs the Corvell Interrogation Group (CIG).",
        "Photo: Jane Roe/Corvell Broadcasting Inc.",
        "President Jane Roe left. Roe Inc. will miss her.",
        "It is a problem of South Asia Inc.",
        "It won Leadership in Energy and Environmental Design (LEED) points.",
        "Business Roundtable CEO Ann Roe agreed.",
        "They told the Justice Department's FARA unit.",
        "Shares of Class A rose.",
        "The North Korean leader smiled. The North Korean leader sang.",
        "He works for the Big Wind company.",
        "The train was derailed in DuPont, Washington, on Monday.",
        "They handed out bags, Yahoo reported. They were heavy.",
        "They flew a silo-based CSS-4 missile.",
        "Primary Industries Minister Jane Roe denied it.",
        "The Bank of Korea figures show it, a bank said.",
        "They met at Bank of England headquarters.",
        "It was built by the Army Corp of Engineers.",
        "The Federal Land Bank cut its rates.",
        "Initially shares of it will be few.",
        "It is owed by the Government Corporation.",
        "Roe, a 28-year-old mail carrier, showed up.",
        "You can contact us via Signal, WhatsApp or voicemail.",
        "JUST WATCHED AG wants members fired."
      })
  void whatLooksLikeACompanyMayBeNone(String text) {
    assertEquals(List.of(), companies(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Orvald and Penrith Co won a contract.|Orvald and Penrith",
        "Privately-held Corvell Grain Corp said it completed the sale.|Corvell Grain",
        "Closely-held Corvell Inc said no.|Corvell",
        "Bids came from Radio/Video Sundries Inc on Monday.|Radio/Video Sundries",
        "Sleet and Hail Research (SHR), a weather company, agreed.|Sleet and Hail Research",
        "Operations in Chile of Merrow Petroleum Co go on.|Merrow Petroleum",
        "It bought Corvell Loser Inc of Eden Prarie, a maker of glue.|Corvell Loser",
        "Sold by Corvell Insurance Co of Australia Ltd, it rose.|Corvell Insurance Co of Australia",
        "Oil is dear, said Orsolo Margos of Corvell Petroleum Inc.|Corvell Petroleum",
        "Oil is dear, said President Orsolo Margos of Corvell Telecom Japan Inc.|Corvell Telecom Japan",
        "It belongs to Corvell Life of Indiana Corp in part.|Corvell Life of Indiana",
        "Shares of Corvell U.K. Grain Ltd rose.|Corvell U.K. Grain",
        "T.O.R.V. Co said it would open a plant.|T.O.R.V",
        "Corvell D.S. Inc expects a loss.|Corvell D.S",
        "It sold St. Orvald Minerals Corp to nobody.|St. Orvald Minerals",
        "Sales at its Penrith's Ltd outlets fell.|Penrith's",
        "The investment firm Orvald and Penrith, of Leeds, agreed.|Orvald and Penrith",
        "It will close its Orvald and Penrith unit.|Orvald and Penrith",
        "Hail and Sleet Properties Trust said it bought land.|Hail and Sleet Properties Trust",
        "It bought Orvald Oil and Fats Co for cash.|Orvald Oil and Fats",
        "P.T.V. Hauling Inc said its president resigned.|P.T.V. Hauling",
        "Debt of Orvald was cut to CCC from B-minus Orvald Industries Inc said.|Orvald Industries",
        "Later Farmers and Merchants Bank said so.|Farmers and Merchants Bank"
      })
  void aNameIsNeitherTornNorDrawnTogether(String text, String name) {
    assertEquals(List.of(name), companies(text));
  }

  @Test
  void aShortNameOfAHouseMeansThePartThatIsNamedInFull() {
    assertEquals(
        List.of("fox-news"), companies("Fox News fired its host. Fox declined to comment."));
  }

  @Test
  void anAmbiguousNameMeansTheCompanyThatIsNamedInFull() {
    assertEquals(
        List.of("apollo-computer"),
        companies("Apollo Computer raised its prices. Shares of Apollo rose."));
  }

  @Test
  void aCompanyHasOneIdBySeveralNames() {
    assertEquals(
        List.of("safeway"), companies("Safeway Stores Inc sold shops. Shares of Safeway rose."));
    assertEquals(List.of("ppg"), companies("PPG Industries Inc raised prices, PPG said."));
  }

  @Test
  void whoIsNamedBesideAHouseThatIsSpokenOfIsSpokenOfToo() {
    assertEquals(List.of("cnn", "npr"), companies("He kept attacking CNN and NPR."));
    assertEquals(List.of(), companies("It rained, he told CNN and NPR."));
  }

  @Test
  void housesInARowAreSpokenOfUnlessTheyTell() {
    assertEquals(
        List.of("cnn", "npr", "bbc"), companies("People trust CNN, NPR and the BBC alike."));
    assertEquals(
        List.of("cnn", "npr", "bbc"),
        companies("It met reporters. CNN, NPR and the BBC stayed out."));
    assertEquals(List.of(), companies("It snowed, CNN, NPR and the BBC reported."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The maker <GM.N> rose.|general-motors",
        "The maker (AAPL.O) rose.|apple",
        "The firm (HKG: 0700) rose.|tencent",
        "The firm (HKEX: 700) rose.|tencent",
        "The firm, 0700.HK, rose.|tencent"
      })
  void tickersAreReadInTheFormsOfTheNews(String text, String company) {
    assertEquals(List.of(company), companies(text));
  }

  @Test
  void aNameDecidesWhoIsMeantWhereItsOldTickerIsAnothersToday() {
    assertEquals(List.of("Corlis Mills"), companies("Corlis Mills Inc <C> said net rose."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A merger with <Tolliver Grain Inc> was agreed.|Tolliver Grain",
        "Bramwell Optics Corp said its net rose.|Bramwell Optics",
        "Chipmaker Quorvane raised prices.|Quorvane",
        "The Hangzhou-based start-up Lumiqi showed a robot.|Lumiqi",
        "Lumiqi, a Hangzhou start-up, showed a robot.|Lumiqi",
        "Lumiqi, a Hangzhou software company, said so.|Lumiqi",
        "It is the largest shareholder of Corvell. Nobody else wants Corvell.|Corvell",
        "She is general manager of sales at Corvell. Corvell said so.|Corvell",
        "He sold Corvell. For more visit www.corvell.com today. Corvell is old.|Corvell",
        "Only the indie developer Corvell has one.|Corvell",
        "THE CORVELL INC. rose.|CORVELL",
        "Later the Nasdaq-listed Corvell fell.|Corvell",
        "Later the hedge fund Corvell fell.|Corvell",
        "They added Corvell, a drone maker, to the list.|Corvell",
        "He blamed tech giants such as Corvell for it.|Corvell",
        "In the end Corvell is listed in London. Nobody likes Corvell.|Corvell",
        "Users of Corvell, a mop maker, left.|Corvell",
        "It hired the investment firm Corvell and Haske to sell it.|Corvell and Haske",
        "She is an officer of Corvell and Haske Inc today.|Corvell and Haske",
        "Later Corvell's co-founder and chief executive, Ann Roe, left.|Corvell",
        "In the end Corvell filed for bankruptcy. Nobody likes Corvell.|Corvell",
        "Analysts from Corvell were there.|Corvell",
        "Dunmore has bought a 20% stake in Corvell.|Corvell",
        "She is buying Corvell for $20 million.|Corvell",
        "The round was led by Corvell in May.|Corvell",
        "Later Corvell, maker of mops, fell.|Corvell",
        "Later Corvell, Ruritania's largest mop maker, fell.|Corvell",
        "In May Corvell, a mop maker, fell.|Corvell",
        "It bought Corvell for $20 million.|Corvell",
        "Later Corvell raised $20 million in a funding round.|Corvell",
        "Later Corvell shares fell.|Corvell",
        "Later Corvell's IPO failed.|Corvell",
        "Later Corvell posted a quarterly loss. Nobody likes Corvell.|Corvell",
        "Later Shenzhen Corvell Technology fell.|Shenzhen Corvell Technology",
        "Vexal, the company behind the game, was sold.|Vexal",
        "Dravo Peak CEO Mia Olsen resigned.|Dravo Peak",
        "Ole Lund, an analyst at Sorrel Crane, was sceptical.|Sorrel Crane",
        "The consultancy iiVanta counted the robots.|iiVanta",
        "Pellworth Asset Management sold bonds.|Pellworth Asset Management",
        "It is a unit of Zandar Foods.|Zandar Foods",
        "He owns a restaurant in Lynton called Olla Pots.|Olla Pots",
        "Ole Lund, managing director at Sorrel Crane, was sceptical.|Sorrel Crane",
        "Those of Pellworth Bancorp were cheap.|Pellworth Bancorp",
        "Bramwell Power and Light Co said its net rose.|Bramwell Power and Light",
        "Steel Technologies Inc said its net rose.|Steel Technologies",
        "Novaxa is a subsidiary of a Florida insurer.|Novaxa",
        "They were from the Hapsworth Group, a firm Mr. Roe worked with.|Hapsworth Group",
        "Corvell, a business making decoys, grew.|Corvell",
        "Corvell, a broker authorized to sell it, grew.|Corvell",
        "Ole Lund, chief investment officer at Sorrel Crane, was sceptical.|Sorrel Crane",
        "Ole Lund, a planner at Sorrel Advisors, was sceptical.|Sorrel Advisors",
        "One of the oldest design firms, IDROL, drew it.|IDROL",
        "A partner at the lobbying firm P&L Grates spoke.|P&L Grates",
        "She runs the fundraising firm The Orland Group.|Orland Group",
        "He owned the Home State Savings Bank of Selby.|Home State Savings Bank of Selby",
        "He left Corvell Insurance Co of Selby early.|Corvell Insurance Co of Selby",
        "They dined at Lynton's Corvell Fin restaurant.|Corvell Fin",
        "They dined at Corvell Fin seafood restaurant.|Corvell Fin",
        "Ann Roe, owner of Corvell restaurant, was glad.|Corvell",
        "In Lynton, The Corvell restaurant fed them.|Corvell",
        "The sale of its Corvell web hosting firm is off.|Corvell",
        "Mr Roe's Corvell company grows hops.|Corvell",
        "Bramwell Optics Corp said its Corvell Network (CVN) unit grew.|Corvell Network;Bramwell Optics",
        "Bramwell Optics Corp sold its Mid South Corvell subsidiary.|Bramwell Optics;Mid South Corvell",
        "It was found by Corvell Associates, which tracks prices.|Corvell Associates",
        "Corvell Advisors, a for-profit consultancy funded by donors, ran it.|Corvell Advisors",
        "The ad agency giant Corvell met.|Corvell",
        "The talent agency Corvell signed her.|Corvell",
        "The hotel group Corvell hired staff.|Corvell",
        "The dating app Corvell and the search engine Lumiqi grew.|Corvell;Lumiqi",
        "They met on Corvell, a rival social media site.|Corvell",
        "Jane Roe, a principal at Corvell Strategies, agreed.|Corvell Strategies",
        "Jane Roe, head of Corvell Communications in Kiev, agreed.|Corvell Communications",
        "Mr. Roe, who heads Selby Law Group, agreed.|Selby Law Group",
        "Nvidia acquired Corvell Health Care.|nvidia;Corvell Health Care",
        "It cost ten million in Lynton to save a firm, Corvell.|Corvell",
        "Ole Lund of Mansion House Securities was glad; an analyst at Mansion House Securities, he rose."
            + "|Mansion House Securities",
        "Corvell Fin House, a restaurant in Lynton, closed.|Corvell Fin House",
        "The board of Beaver Creek State Bank resigned.|Beaver Creek State Bank",
        "V&R, a creative agency owned by nobody, won.|V&R",
        "It was sold to Corvell Savings and Loan Association last week.|Corvell Savings and Loan Association",
        "She opened an account at Corvell Credit Union in May.|Corvell Credit Union",
        "The Bank of Corvell County has failed.|Bank of Corvell County",
        "Units of <Corvell Guaranteed Mortgage Fund Two> rose.|Corvell Guaranteed Mortgage Fund Two",
        "He spoke at a Corvell Group plant in Leeds.|Corvell Group",
        "The credit went to the state-owned Corvell Bank.|Corvell Bank",
        "Corvell Kogyo is issuing an 80 mln dlr bond.|Corvell Kogyo",
        "They ate at a Leeds restaurant, Corvella. It was good.|Corvella",
        "He owns four Corvell Eyewear locations.|Corvell Eyewear",
        "The board rejected a buy-out offer by Corvell Partners.|Corvell Partners",
        "It agreed to acquire Central National Bank of Corvell, a lender.|Central National Bank of Corvell",
        "They sold <Prince Co Inc> and a farm.|prince-co",
        "Masked robbers stormed Kamran's Market in Bay Point.|Kamran's Market",
        "Home Federal Bank of Corvell said it would sue.|Home Federal Bank of Corvell",
        "She is chairwoman of Corvell Estate Partners.|Corvell Estate Partners",
        "He ran Acme Penrith Inc's <APX> Corvell Lens subsidiary.|Acme Penrith;Corvell Lens",
        "He ran Acme Penrith Inc's <APX> Corvell Lens Group affiliate.|Acme Penrith;Corvell Lens Group",
        "It and another Nokia unit, Corvell, will merge.|nokia;Corvell",
        "It sold <Corvell Sugar (France)> to them.|Corvell Sugar",
        "SIMBL has asked Corvell Merchant Bank Ltd and the Bank of Penrith Co Ltd.|Corvell Merchant Bank;Bank of Penrith",
        "It liked the acquisition of Corvell Glass, of Leeds.|Corvell Glass",
        "He likes the Corvell brand. In May Corvell said so.|Corvell",
        "Corvell Group, a Leeds Falls, Va., investment partnership, rose.|Corvell Group",
        "It is near the Corvell Group's <CVG> Penrith plant.|Corvell Group",
        "The loan came from Corvell Bank KSC in Kuwait.|Corvell Bank",
        "It is the parent of Corvell Heritage Bank N.A. in Ohio.|Corvell Heritage Bank",
        "It bought First National Bank of Corvell Park.|First National Bank of Corvell Park",
        "Last year the deal valued Corvell at $2 billion.|Corvell",
        "Once Corvell was valued at $2 billion. He likes Corvell.|Corvell",
        "Once Corvell laid off 120 people. He likes Corvell.|Corvell",
        "Then Corvell said it would cut 300 jobs. He likes Corvell.|Corvell",
        "He took Corvell flight 231 to Leeds.|Corvell",
        "Then Corvell cancelled 40 flights. He likes Corvell.|Corvell",
        "It was hard, and Corvell was spun out of a school. He likes Corvell.|Corvell",
        "It is a good firm. Its rivals include Corvell and Penrith.|Corvell;Penrith",
        "The bankruptcy of Corvell Homes was news.|Corvell Homes",
        "The tanker is operated by Corvell Maritime.|Corvell Maritime",
        "He went to Taiwan's Corvell Precision for parts.|Corvell Precision",
        "The start-up, called Corvell, is new.|Corvell",
        "He liked Corvell, which arranges loans.|Corvell",
        "It is the wholesalers such as Corvell that pay.|Corvell",
        "Later Corvell's technology chief resigned.|Corvell",
        "It raised $6 million from Corvell. He likes Corvell.|Corvell",
        "It raised $6 million from Corvell Capital.|Corvell Capital",
        "Creditors of Corvell, a maker of filters, met.|Corvell",
        "They backed Corvell, two start-ups said so, and Penrith, one of the firms.|Penrith",
        "It is now part of the Corvell group.|Corvell",
        "The purchase of Corvell CRV, +0.15%, is done.|Corvell",
        "They hired the law firm of Harrow, Penrith and Tate, which is old.|Harrow, Penrith and Tate",
        "It is made by Corvell, the state's prison-run business.|Corvell",
        "Deng is the manager of the Harrow restaurant in Leeds.|Harrow",
        "Lyft, TaskRabbit, Uber and even Corvell show it.|lyft;taskrabbit;uber;Corvell",
        "Corvell said its board met in Leeds.|Corvell",
        "Corvell said it has agreed to acquire a rival.|Corvell",
        "It bought privately held Corvell for little.|Corvell",
        "He wrote of Harrow Brothers, a U.S. law firm.|Harrow Brothers",
        "It bought Harrow Outfitters, a catalog and point-of-purchase retailer.|Harrow Outfitters",
        "Its Penrith State Electric unit plans five more.|Penrith State Electric",
        "<Users Inc> sold a plant.|Users",
        "The shares of the Chicago Corp fell.|Chicago",
        "He owns about 64 percent of Corvell.|Corvell",
        "It was lent by Corvell Bank in May.|Corvell Bank"
      })
  void aCompanyInNoListIsFoundByFormOrByWhatIsSaidOfIt(String text, String names) {
    assertEquals(List.of(names.split(";", -1)), companies(text));
  }

  @Test
  void manyShopsAndCarsAreTheirCompanys() {
    assertEquals(
        List.of("kmart", "toyota"), companies("They met at Kmarts and came in two Toyotas."));
  }

  @Test
  void aShortNameThatIsAWordLeavesTheLongOneClear() {
    assertEquals(List.of(), companies("The Delta is wide."));
    assertEquals(List.of("delta-air-lines"), companies("He took a Delta flight."));
    assertEquals(List.of("delta-air-lines"), companies("He chose Delta Air Lines."));
  }

  @Test
  void companiesInARowAreAllCompanies() {
    assertEquals(
        List.of("Vexal", "Lumiqi", "Quorvane"),
        companies("Start-ups Vexal, Lumiqi and Quorvane raised money."));
  }

  @Test
  void aReleaseEndsWithTheCompanyItIsAbout() {
    assertEquals(
        List.of("Corvell"), companies("It is liked.\n\nAbout Corvell\nCorvell offers mops."));
    assertEquals(List.of(), companies("It is liked.\n\nAbout Corvell\nAnn likes Corvell."));
  }

  @Test
  void whatAListedCompanyBacksIsOne() {
    assertEquals(List.of("sony", "Corvell"), companies("Later the Sony-backed Corvell fell."));
    assertEquals(List.of(), companies("Later the Moscow-backed Corvell fell."));
  }

  @Test
  void aDivisionOfSeveralWordsIsNone() {
    assertEquals(List.of("sony"), companies("Sony sold its Consumer Mops division."));
    assertEquals(List.of("sony", "Corvell"), companies("Sony sold its Corvell division."));
  }

  @Test
  void kindsOfSharesAndPublicBroadcastersAreNone() {
    assertEquals(List.of(), companies("It sold the Class B shares."));
    assertEquals(List.of(), companies("She told Georgia Public Radio so."));
  }

  @Test
  void initialsInBracketsDoNotEndARow() {
    assertEquals(
        List.of("Corvell", "Dunmore", "google", "spacex"),
        companies("It chose Google, Dunmore Corporation (DMC), SpaceX and Corvell for it.").stream()
            .sorted()
            .toList());
  }

  @Test
  void aListedNameKeepsItsFirstWordWhateverThatIs() {
    assertEquals(List.of("under-armour"), companies("Shares of Under Armour Inc fell."));
  }

  @Test
  void aNumberBehindACompanyMakesNoIndex() {
    assertEquals(List.of("boeing"), companies("The plant went to Boeing. 500 workers left."));
    assertEquals(List.of("nokia"), companies("It recalls the Nokia 500 phone."));
    assertEquals(List.of(), companies("Shares of the S&P 500 rose."));
  }

  @Test
  void whoSharesOrRaisesSomethingIsNoCompany() {
    assertEquals(List.of(), companies("In it Zendara shares a scene with her."));
    assertEquals(List.of(), companies("Equal shares of Catholics and Jews say so."));
    assertEquals(List.of(), companies("Prosecutors raised a series of questions."));
    assertEquals(
        List.of(), companies("Exports to Zendara valued at $2 billion. He likes Zendara."));
    assertEquals(List.of("Corvell"), companies("Corvell raised $20 million in a Series B round."));
  }

  @Test
  void foodBanksAndPolicyMakersAreNoCompanies() {
    assertEquals(List.of(), companies("Food banks such as Corvell are short of food."));
    assertEquals(List.of(), companies("He led an elite unit of Corvell."));
  }

  @Test
  void aShopThatIsNamedAfterItsFounderIsClearWhereItActs() {
    assertEquals(
        List.of("dillards"), companies("Alex Dillard left. Sales at Dillard's stores rose."));
  }

  @Test
  void anExchangeThatIsFinedOrEarnsIsACompany() {
    assertEquals(List.of("cme"), companies("They imposed a fine on CME Group."));
    assertEquals(List.of("cme"), companies("CME Group trading revenue rose."));
  }

  @Test
  void aPlaceOrAPartOfACompanyIsNone() {
    assertEquals(List.of(), companies("It sued its customer T.C. of New York Inc. It won."));
    assertEquals(List.of("nokia"), companies("Nokia's Truck and Bus Group said no."));
    assertEquals(List.of("nokia"), companies("Nokia sells its brands, including Corvell."));
  }

  @Test
  void aPersonsNameIsNoRestaurants() {
    assertEquals(
        List.of(), companies("They liked McDonald's song. His name is Mr. Michael McDonald."));
  }

  @Test
  void aBandIsNoCompany() {
    assertEquals(List.of(), companies("Fans of the Corvell Brothers announced a tour."));
  }

  @Test
  void listedOnesInARowDoNotMakeOneName() {
    assertEquals(
        List.of("Corvell", "OrbitBeyond", "delta-air-lines", "lockheed-martin"),
        companies("It chose Lockheed Martin, Delta Air Lines, Corvell and OrbitBeyond.").stream()
            .sorted()
            .toList());
  }

  @Test
  void anOrganisationWithAGivenNameIsNobody() {
    Tags tags = tag("News", "He fought Al Qaeda, Rep. Gabrielle Giffords said.");
    assertEquals(List.of("Gabrielle Giffords"), tags.people());
  }

  @Test
  void twoCompaniesInARowTellTheOthers() {
    assertEquals(
        List.of("mckesson", "apple", "Corvell", "Dravo"),
        companies("Those that left are McKesson, Apple Computer, Corvell and Dravo."));
    assertEquals(
        List.of("Orvald", "Penrith", "Tolliver Group"),
        companies("It sold Orvald Corp, Tolliver Group, and Penrith Inc.").stream()
            .sorted()
            .toList());
    assertEquals(
        List.of("mckesson"), companies("Those that came are McKesson, Corvell and Dravo."));
  }

  @Test
  void aShortFormLeadsToTheFullName() {
    Tags tags = tag("Bramwell closes plant", "Bramwell Optics Corp fell. Bramwell has a plant.");
    assertEquals(List.of("Bramwell Optics"), tags.companies());
    assertEquals(3, tags.mentions().size(), () -> tags.mentions().toString());
  }

  @Test
  void aNameWithoutItsInitialsIsTheSame() {
    Tags tags = tag("PENNEY <JCP> SELLS UNIT", "J.C. Penney Co sold it, and Penney shares rose.");
    assertEquals(List.of("jc-penney"), tags.companies());
  }

  @Test
  void aLegalFormBehindAListedNameMakesNoOtherCompany() {
    assertEquals(List.of("sensetime"), companies("SenseTime Group Inc lost money."));
    assertEquals(List.of("sensetime"), companies("SenseTime (Europe) Ltd lost money."));
    assertEquals(List.of("cargill"), companies("Cargill U.K. Ltd lost money."));
    assertEquals(List.of("land-olakes"), companies("Butter came from Land O\u2019Lakes."));
    assertEquals(List.of("microsoft"), companies("Microsoft Corp MSFT, -1.12% was the first."));
    assertEquals(List.of("Nokia Bramwell Lens"), companies("Nokia Bramwell Lens Ltd was sold."));
    assertEquals(List.of("dsm"), companies("Dutch chemical firm NV DSM <DSMN.AS> rose."));
    assertEquals(List.of("ferruzzi"), companies("They left Gruppo Ferruzzi <FERR.MI>."));
    assertEquals(List.of("ibm"), companies("It is an IBM Corp PC/AT-compatible computer."));
    assertEquals(List.of("dsm"), companies("It is part of the Dutch DSM NV <DSMN.AS> now."));
  }

  @Test
  void aWiresHeadlineNamesTheCompanyOfATable() {
    assertEquals(
        List.of("Tolliver's Savings Bank of Lynton"),
        tag("TOLLIVER'S SAVINGS BANK OF LYNTON <TSBL.O>", "Shr two cts vs one ct").companies());
    assertEquals(
        List.of("Tolliver Grain"),
        tag("TOLLIVER GRAIN INC <TLVG> 4TH QTR NET", "Shr profit two cts vs loss one ct")
            .companies());
    assertEquals(
        List.of("Orvald-Co"), tag("ORVALD-CO INC <OVC> 2ND QTR NET", "Shr 2 cts").companies());
    assertEquals(
        List.of("Penrith's"), tag("PENRITH'S INC <PEN> 4TH QTR LOSS", "Shr 2 cts").companies());
    assertEquals(
        List.of("Tolliver Grain"), tag("<TOLLIVER GRAIN INC> YEAR NET", "Shr 2 cts").companies());
    assertEquals(
        List.of("Orvald"), tag("<ORVALD, AN OHIO CORP> YEAR LOSS", "Shr 2 cts").companies());
    assertEquals(
        List.of(), tag("AUDITORS PASS ORVALD ON TOLLIVER <TLV>", "Audits end.").companies());
    assertEquals(
        List.of("Hail and Sleet Jewelry"),
        tag("HAIL AND SLEET JEWELRY <HSJ> FALLS", "NOTE: Hail and Sleet Jewelry Corp is here.")
            .companies());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Jane Bramwell Inc said it sold a plant. Jane Bramwell, its founder, was glad.|Jane Bramwell",
        "Guy R. Bramwell Co sold a plant.|Guy R. Bramwell",
        "Clark Harrow Co and others met.|Clark Harrow",
        "Chancellor Corp said its board met.|Chancellor",
        "The Northern Co said its board met.|Northern",
        "Anchor Savings Bank said its offering went well.|Anchor Savings Bank",
        "County Bancorp said its offering went well.|County Bancorp",
        "Federal Harrow Investment Trust is issuing a 75 mln dlr bond.|Federal Harrow Investment Trust",
        "Q-Systems said it expects more.|Q-Systems",
        "Total Capital Corp sold a plant.|Total Capital",
        "A copyright suit was filed by Corvell Inc, a rival.|Corvell",
        "Harrow Street Advisors is a consultancy.|Harrow Street Advisors"
      })
  void aFullNameIsACompanysWhateverItsFirstWordIs(String text, String name) {
    assertEquals(List.of(name), companies(text));
  }

  @Test
  void aFigureOfSpeechIsNoCompany() {
    assertEquals(List.of(), companies("Jane Bramwell spoke. The past of Bramwell Inc. was dark."));
    assertEquals(List.of(), companies("In Group Inc. and Holdings Ltd it was dark."));
  }

  @Test
  void aNameThatSeldomMeansSomethingElseCountsByItsCapital() {
    assertEquals(List.of("amazon"), companies("He bought the book for her from Amazon in May."));
    assertEquals(
        List.of(), companies("He went up the river from Amazon trees to a rainforest in May."));
    assertEquals(List.of(), companies("He saw fires in the Amazon."));
    assertEquals(List.of(), tag("He Went To Amazon Trees", "The ferry sank.").companies());
    assertEquals(List.of(), companies("Apple was on the list of colours."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The University of Hong Kong held a summit.",
        "Rebel group Hadrat Front took the town.",
        "The Bank of Finland cut its rate.",
        "The minister told Reuters that he would resign.",
        "She told the South China Morning Post on Monday.",
        "The World Bank lent money.",
        "John Mercer, a bank robber, was caught.",
        "Read more in the Wall Street Journal.",
        "A new Ipsos poll found that most were for it.",
        "Share this: Facebook\nThe ferry sank.",
        "The ferry sank. Facebook Twitter Email",
        "She can be reached at her office and on Twitter.",
        "Follow the story on Facebook and Twitter.",
        "Mail us, or ask on Twitter @harbournews.",
        "Mr. McDonald's successor was sworn in.",
        "In London, the Standard & Poor's 500 was quoted lower.",
        "The broader Standard & Poor's 500 index was lower.",
        "A board showed Japan's Nikkei 225 index.",
        "Blue chips .DJI rose, drones fell.",
        "Nobody likes SUVs, and nobody likes SUVs as a firm's cars.",
        "The police unit Corvell came.",
        "The bulk carrier Corvell sank.",
        "Corvell, 37, was glad. The firm was not.",
        "He is an analyst from Monroe, N.Y. in the east.",
        "A new Richter scale was made.",
        "The rule of Grainger v. Nicholson holds.",
        "The mine lies near Rouyn-Noranda in the north.",
        "Google the phrase and see.",
        "The Herring Policy Council (CNPC) met.",
        "The Herring Development Bank lent money.",
        "A boat sank on the Malaysian Bank.",
        "He knows about 64 percent of Corvell.",
        "The site Herring.gov, the country's insurance platform, was slow.",
        "They bought qualified grain, one U.S. supplier, who left, said.",
        "The Department of Fish and Harbour Services said so.",
        "Two central banks, Olla Trent, a member of one board, said.",
        "They showed \"Corvell,\" a platform for everyone.",
        "Sen. Jane Roe Jane Ann RoeHarbour fees rise Nvidia opens plant Ferry sinks MORE (D) spoke.",
        "The ambassador to the U.N. Samantha Power said no.",
        "Oil from Britain (U.K.) was dear."
      })
  void organisationsAndWhoeverIsToldAreNoCompanies(String text) {
    assertEquals(List.of(), companies(text));
  }

  @Test
  void whatAnArticleIsAboutComesFirst() {
    Tags tags =
        tag(
            "Huawei shows a phone",
            "Rivals Samsung Electronics, Nokia and Xiaomi waited.\n\nHuawei showed a phone.");
    assertEquals("huawei", tags.companies().getFirst());
    assertEquals(4, tags.companies().size());
  }

  @Test
  void peopleAreFoundAndTheirShortFormsLeadToThem() {
    Tags tags =
        tag(
            "Xu sees progress",
            "SenseTime co-founder Xu Bing spoke. Mr Xu said more. Premier Li Qiang came. Yao"
                + " Shunyu and Lee Jae-yong listened, as did Clement Delangue. Xu left.");
    assertEquals(
        List.of("Xu Bing", "Li Qiang", "Yao Shunyu", "Lee Jae-yong", "Clement Delangue"),
        tags.people());
    assertEquals(4, tags.mentions().stream().filter(m -> m.entity().equals("Xu Bing")).count());
    assertEquals(List.of("sensetime"), tags.companies());
  }

  @Test
  void aNameSharedByTwoLeadsToNeither() {
    Tags tags = tag("News", "Paul Weber met Anna Weber. Weber left early.");
    assertEquals(List.of("Paul Weber", "Anna Weber"), tags.people());
    assertEquals(2, tags.mentions().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The factory stands in Hangzhou.|Hangzhou",
        "It snowed in Georgia.|Georgia",
        "She lives in Paris.|Paris",
        "The deal was signed in the US.|United States"
      })
  void placesAreFound(String text, String place) {
    assertEquals(List.of(place), tag("News", text).places());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jordan smiled.",
        "He works at the Hong Kong Stock Exchange.",
        "Bank of Boston Corp lent money.",
        "Chinese officials waited.",
        "China Mobile sold phones."
      })
  void aPlaceInAnothersNameIsNone(String text) {
    assertEquals(List.of(), tag("News", text).places());
  }

  @Test
  void whatTheInputSaysIsTakenAsItIs() {
    InputTags input =
        new InputTags(List.of(), List.of(), List.of("Ada L."), List.of("Ulm"), List.of());
    Article article =
        Article.builder(new ArticleId("x"), new SourceRef("x", 0))
            .title("News")
            .body("John Mercer of Huawei came to Berlin.")
            .inputTags(input)
            .build();
    Tags tags =
        TAGGER.tag(article, AnalyzedText.of(article.title()), AnalyzedText.of(article.body()));
    assertEquals(List.of("Ada L."), tags.people());
    assertEquals(List.of("Ulm"), tags.places());
    assertEquals(List.of("huawei"), tags.companies());
    assertTrue(tags.mentions().stream().allMatch(m -> m.kind() == Mention.Kind.COMPANY));
  }

  @Test
  void mentionsNeverOverlap() {
    Tags tags =
        tag(
            "Huawei and Bank of Boston in Hong Kong",
            "Bank of Boston Corp chief Paul Weber met Huawei Technologies in Hong Kong, where"
                + " Weber and Nokia Bramwell Lens Ltd trade.");
    int last = 0;
    for (Mention mention : tags.mentions()) {
      assertTrue(mention.start() >= last, mention::toString);
      last = mention.end();
    }
    assertFalse(tags.mentions().isEmpty());
  }
}
