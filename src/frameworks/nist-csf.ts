import { defineFramework } from './framework.ts';

/** NIST Cybersecurity Framework 2.0 (NIST CSWP 29): six functions, 22 categories, 106 subcategories in short form. */
export const nistCsf = defineFramework(
  {
    id: 'nist-csf',
    name: 'NIST Cybersecurity Framework',
    shortName: 'NIST CSF',
    version: '2.0',
    publisher: 'US National Institute of Standards and Technology',
    url: 'https://doi.org/10.6028/NIST.CSWP.29',
  },
  {
    'GV Govern': [
      [
        'GV.OC',
        'Organizational context',
        [
          ['GV.OC-01', 'Mission is understood and informs risk management'],
          ['GV.OC-02', 'Stakeholders and their expectations are understood'],
          ['GV.OC-03', 'Legal, regulatory and contractual requirements are managed'],
          ['GV.OC-04', 'What stakeholders depend on is understood and communicated'],
          ['GV.OC-05', 'What the organization depends on is understood and communicated'],
        ],
      ],
      [
        'GV.RM',
        'Risk management strategy',
        [
          ['GV.RM-01', 'Risk management objectives are agreed'],
          ['GV.RM-02', 'Risk appetite and tolerance are stated and maintained'],
          ['GV.RM-03', 'Cybersecurity is part of enterprise risk management'],
          ['GV.RM-04', 'Direction on risk response options is set'],
          ['GV.RM-05', 'Lines of communication on cybersecurity risk exist'],
          ['GV.RM-06', 'Risks are calculated and prioritized by a standard method'],
          ['GV.RM-07', 'Positive risks are part of risk discussions'],
        ],
      ],
      [
        'GV.RR',
        'Roles, responsibilities and authorities',
        [
          ['GV.RR-01', 'Leadership is accountable for cybersecurity risk'],
          ['GV.RR-02', 'Roles, responsibilities and authorities are established'],
          ['GV.RR-03', 'Adequate resources are allocated'],
          ['GV.RR-04', 'Cybersecurity is included in human resources practices'],
        ],
      ],
      [
        'GV.PO',
        'Policy',
        [
          ['GV.PO-01', 'Cybersecurity policy is established, communicated and enforced'],
          ['GV.PO-02', 'Cybersecurity policy is reviewed and updated'],
        ],
      ],
      [
        'GV.OV',
        'Oversight',
        [
          ['GV.OV-01', 'Outcomes of the strategy are reviewed'],
          ['GV.OV-02', 'The strategy is reviewed for coverage and adjusted'],
          ['GV.OV-03', 'Risk management performance is evaluated'],
        ],
      ],
      [
        'GV.SC',
        'Cybersecurity supply chain risk management',
        [
          ['GV.SC-01', 'Supply chain risk programme, strategy and policies are agreed'],
          ['GV.SC-02', 'Roles of suppliers, customers and partners are coordinated'],
          ['GV.SC-03', 'Supply chain risk is part of enterprise risk management'],
          ['GV.SC-04', 'Suppliers are known and prioritized by criticality'],
          ['GV.SC-05', 'Cybersecurity requirements are part of supplier contracts'],
          ['GV.SC-06', 'Due diligence comes before supplier relationships'],
          ['GV.SC-07', 'Supplier risks are assessed and monitored throughout'],
          ['GV.SC-08', 'Suppliers take part in incident planning and response'],
          ['GV.SC-09', 'Supply chain practices are monitored over the life cycle'],
          ['GV.SC-10', 'Plans cover the time after a supplier relationship'],
        ],
      ],
    ],
    'ID Identify': [
      [
        'ID.AM',
        'Asset management',
        [
          ['ID.AM-01', 'Inventories of hardware'],
          ['ID.AM-02', 'Inventories of software, services and systems'],
          ['ID.AM-03', 'Maps of network communication and data flows'],
          ['ID.AM-04', 'Inventories of services provided by suppliers'],
          ['ID.AM-05', 'Assets are prioritized'],
          ['ID.AM-07', 'Inventories of data and metadata'],
          ['ID.AM-08', 'Assets are managed throughout their life cycles'],
        ],
      ],
      [
        'ID.RA',
        'Risk assessment',
        [
          ['ID.RA-01', 'Vulnerabilities are identified, validated and recorded'],
          ['ID.RA-02', 'Threat intelligence is received'],
          ['ID.RA-03', 'Internal and external threats are identified'],
          ['ID.RA-04', 'Impacts and likelihoods are identified'],
          ['ID.RA-05', 'Inherent risk is understood and guides priorities'],
          ['ID.RA-06', 'Risk responses are chosen, planned and tracked'],
          ['ID.RA-07', 'Changes and exceptions are managed'],
          ['ID.RA-08', 'Vulnerability disclosures are received and handled'],
          ['ID.RA-09', 'Authenticity and integrity are assessed before use'],
          ['ID.RA-10', 'Critical suppliers are assessed before acquisition'],
        ],
      ],
      [
        'ID.IM',
        'Improvement',
        [
          ['ID.IM-01', 'Improvements from evaluations'],
          ['ID.IM-02', 'Improvements from security tests and exercises'],
          ['ID.IM-03', 'Improvements from operations'],
          ['ID.IM-04', 'Incident response and other plans are maintained'],
        ],
      ],
    ],
    'PR Protect': [
      [
        'PR.AA',
        'Identity management, authentication and access control',
        [
          ['PR.AA-01', 'Identities and credentials are managed'],
          ['PR.AA-02', 'Identities are proofed and bound to credentials'],
          ['PR.AA-03', 'Users, services and hardware are authenticated'],
          ['PR.AA-04', 'Identity assertions are protected and verified'],
          ['PR.AA-05', 'Access follows least privilege and separation of duties'],
          ['PR.AA-06', 'Physical access is managed and monitored'],
        ],
      ],
      [
        'PR.AT',
        'Awareness and training',
        [
          ['PR.AT-01', 'All personnel are trained'],
          ['PR.AT-02', 'Specialized roles are trained'],
        ],
      ],
      [
        'PR.DS',
        'Data security',
        [
          ['PR.DS-01', 'Data at rest are protected'],
          ['PR.DS-02', 'Data in transit are protected'],
          ['PR.DS-10', 'Data in use are protected'],
          ['PR.DS-11', 'Backups are created, protected and tested'],
        ],
      ],
      [
        'PR.PS',
        'Platform security',
        [
          ['PR.PS-01', 'Configuration management'],
          ['PR.PS-02', 'Software is maintained, replaced and removed'],
          ['PR.PS-03', 'Hardware is maintained, replaced and removed'],
          ['PR.PS-04', 'Log records are generated for monitoring'],
          ['PR.PS-05', 'Unauthorized software is prevented'],
          ['PR.PS-06', 'Secure software development'],
        ],
      ],
      [
        'PR.IR',
        'Technology infrastructure resilience',
        [
          ['PR.IR-01', 'Networks are protected from unauthorized access'],
          ['PR.IR-02', 'Assets are protected from environmental threats'],
          ['PR.IR-03', 'Resilience in normal and adverse situations'],
          ['PR.IR-04', 'Adequate capacity for availability'],
        ],
      ],
    ],
    'DE Detect': [
      [
        'DE.CM',
        'Continuous monitoring',
        [
          ['DE.CM-01', 'Networks and network services are monitored'],
          ['DE.CM-02', 'The physical environment is monitored'],
          ['DE.CM-03', 'Personnel activity and technology use are monitored'],
          ['DE.CM-06', 'External service providers are monitored'],
          ['DE.CM-09', 'Hardware, software, runtimes and their data are monitored'],
        ],
      ],
      [
        'DE.AE',
        'Adverse event analysis',
        [
          ['DE.AE-02', 'Adverse events are analyzed'],
          ['DE.AE-03', 'Information from several sources is correlated'],
          ['DE.AE-04', 'Impact and scope of events are understood'],
          ['DE.AE-06', 'Information on events reaches authorized staff and tools'],
          ['DE.AE-07', 'Threat intelligence is part of the analysis'],
          ['DE.AE-08', 'Incidents are declared by defined criteria'],
        ],
      ],
    ],
    'RS Respond': [
      [
        'RS.MA',
        'Incident management',
        [
          ['RS.MA-01', 'The response plan is executed with third parties'],
          ['RS.MA-02', 'Incident reports are triaged and validated'],
          ['RS.MA-03', 'Incidents are categorized and prioritized'],
          ['RS.MA-04', 'Incidents are escalated as needed'],
          ['RS.MA-05', 'Criteria for starting recovery are applied'],
        ],
      ],
      [
        'RS.AN',
        'Incident analysis',
        [
          ['RS.AN-03', 'What happened and its root cause are established'],
          ['RS.AN-06', 'Investigation actions are recorded and preserved'],
          ['RS.AN-07', 'Incident data are collected and preserved'],
          ['RS.AN-08', 'Magnitude is estimated and validated'],
        ],
      ],
      [
        'RS.CO',
        'Incident response reporting and communication',
        [
          ['RS.CO-02', 'Stakeholders are notified of incidents'],
          ['RS.CO-03', 'Information is shared with designated stakeholders'],
        ],
      ],
      [
        'RS.MI',
        'Incident mitigation',
        [
          ['RS.MI-01', 'Incidents are contained'],
          ['RS.MI-02', 'Incidents are eradicated'],
        ],
      ],
    ],
    'RC Recover': [
      [
        'RC.RP',
        'Incident recovery plan execution',
        [
          ['RC.RP-01', 'The recovery plan is executed'],
          ['RC.RP-02', 'Recovery actions are selected and performed'],
          ['RC.RP-03', 'Backups are verified before restoration'],
          ['RC.RP-04', 'Critical functions shape operations after an incident'],
          ['RC.RP-05', 'Restored assets are verified, normal operation is confirmed'],
          ['RC.RP-06', 'The end of recovery is declared and documented'],
        ],
      ],
      [
        'RC.CO',
        'Incident recovery communication',
        [
          ['RC.CO-03', 'Recovery progress is communicated to stakeholders'],
          ['RC.CO-04', 'Public updates on recovery are shared'],
        ],
      ],
    ],
  },
);
