"""Words that look like something about a person and are not, and the areas of postcodes."""


def _words(text: str) -> list[str]:
    return text.split()


NO_NAMES = frozenset(
    _words(
        """
        monday tuesday wednesday thursday friday saturday sunday january february march
        april may june july august september october november december easter christmas
        ramadan diwali eid spring summer autumn winter i the a an and or in on at of to
        for from by with who that is was are were said says has had have call calls led
        ward wards unit team room rooms station manager managers practitioner
        practitioners consultant consultants specialist associate office clerk clinic
        care plan plans experience safety support council leader lead leads charge
        psychiatrist psychologist therapist nurse nurses doctor doctors sister matron
        staff bank agency director advocate advocacy service services group groups
        training trainer story stories voice voices forum transport records record notes
        advice liaison involvement rights charter information leaflet board feedback
        survey flow property portal access passport education educator prescriber
        prescribers coordinator co-ordinator assessor band grade cover rota handover
        round rounds visit visits hub helpline line house lodge mental community acute
        our we he she they it this these those one two three no not if when then but so
        all every dr mr mrs ms miss mx prof nhs cqc gp ot hca imha imca pals mha mca rmn
        rgn cpn amhp ahp mdt tv id hr ed
        """
    )
)
"""Small letters: words that stand where a name could, after a title or a role."""
NO_SMALL_NAMES = NO_NAMES | frozenset(
    _words(
        """
        but be been can could did do does would will should their my his her its too
        very just only also as than into about after before asked told went came were
        again here there
        came explained gave helped left listened saw spoke stayed took visits visited wrote
        """
    )
)
"""More such words, where a name may be written small."""
SHORT_WORDS = frozenset(
    _words(
        """
        NB UK US USA EU EEA UN WHO GP OT HR IT ID TV PC CD DVD PM AM BP RR PR PRN ECT
        CQC NHS CPA RI QI QA MH MHA MCA CTO DoLS DOL RC AC SOAD IMHA IMCA MDT HCA RMN
        RGN CPN CMHT CAMHS PICU ED AE AED CPR DNA DNR DBS BSL LX LD LGBT BAME PPE PIN
        PALS FFT VTE ECG EEG CT MRI IV IM SC BD OD TDS QDS MG ML FC PD GPs OTs TTO TTA
        SALT SLT PT OK FAQ FOI KPI SLA PDF AI AIS NICE SI SUI PSIRF ICB CCG DSN CNS NMC
        GMC HCPC CEO COO MD RN SN CN AHP AMHP IC IR OCD PTSD ADHD ASD BPD EUPD PMVA NIC
        HDU ICU NEWS UTI COPD HIV STI ETA DIY BBQ PJ PJS OBS ADL ADLs CCTV RAG SMS GO ON
        IN AT BY OF TO IF IS WE HE ME MY NO SO UP AN AS BE DO OR
        """
    )
)
"""Capital letters that are no initials."""
POSTCODE_AREAS = frozenset(
    _words(
        """
        AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH
        DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV
        JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE
        PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ
        TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE
        """
    )
)
"""The letters with which a British postcode begins."""
